// The rows: what a claims system holds. Made up, the same for the same seed; the four faults are planted here.
import type { Admission, ReferralInput } from 'yigongti'
import type { Disease, Institution, Parameters } from './Parameters.ts'

/** A stay as the claims system has it: an admission for screens, indicators and points; amounts in fen. */
export interface Stay {
  readonly admission: Admission & { readonly group: string; readonly cost: number }
  readonly at: Institution
  readonly costFen: number
}

/** A visit record of one month at one institution: what the fund paid, in fen. */
export interface Visits {
  readonly institution: string
  readonly month: number
  readonly fundFen: number
}

export interface YearOfRows {
  readonly year: number
  readonly insured: number
  readonly stays: readonly Stay[]
  readonly visits: readonly Visits[]
}

export interface Rows {
  readonly past: readonly YearOfRows[]
  readonly current: YearOfRows
  /** The ids of what was planted: the second halves of stays cut in two, and stays that needed no bed. */
  readonly split: readonly string[]
  readonly lowStandard: readonly string[]
}

/** Four years of rows; the faults are in the last. */
export function makeRows(parameters: Parameters): Rows {
  const draw = generator(parameters.seed)
  const years = parameters.years.map((one) => new YearMaker(parameters, one, draw))
  const past = years.slice(0, -1).map((maker) => maker.make())
  const last = years.at(-1)
  if (last === undefined) throw new Error('no year')
  const split = last.plantSplit()
  const lowStandard = last.plantLowStandard()
  return { past, current: last.make(), split, lowStandard }
}

/** What the fund pays of a stay after its deductible, in fen. */
export function fundOf({ costFen, at }: Stay, deductible: number, { fundPercent }: Parameters): number {
  return Math.round((Math.max(0, costFen - Math.round(deductible * 100)) * fundPercent[at.level]) / 100)
}

type Draw = (from: number, to: number) => number
type More = Pick<Admission, 'referredFrom' | 'procedures'>

class YearMaker {
  private readonly stays: Stay[] = []
  private people = 0
  private readonly places: readonly Institution[]

  constructor(
    private readonly parameters: Parameters,
    private readonly about: Parameters['years'][number],
    private readonly draw: Draw,
  ) {
    this.places = parameters.institutions.flatMap((one) => Array.from({ length: one.share }, () => one))
  }

  make(): YearOfRows {
    const { year, insured, stays: wanted, outpatient } = this.about
    while (this.stays.length < wanted) this.fallIll(wanted)
    const members = this.parameters.institutions.filter(({ outside }) => outside !== true)
    const sum = members.reduce((all, { share }) => all + share, 0)
    const visits = members.flatMap(({ id, share }) =>
      Array.from({ length: 12 }, (_, month) => {
        const about = Math.round((outpatient * 100 * share) / sum / 12)
        return { institution: id, month: month + 1, fundFen: Math.round((about * this.draw(960, 1040)) / 1000) }
      }),
    )
    return { year, insured, stays: this.stays, visits }
  }

  /** One patient: a stay, and what may follow from it. */
  private fallIll(wanted: number): void {
    const { care, planted, institutions } = this.parameters
    const person = ++this.people
    const at = this.places[this.draw(0, this.places.length - 1)] as Institution
    const disease = this.anyDisease()
    const first = this.admit(person, at, this.draw(0, 300), disease)
    if (this.stays.length === wanted || at.outside === true) return
    const happens = this.draw(0, 99)
    const after = daysOf(first.admission.dischargedOn, this.about.year)
    if (at.rank === 1 && happens < care.referredUp) {
      this.admit(person, institutions[0] as Institution, after, disease, { referredFrom: first.admission.id })
    } else if (at.rank > 1 && happens < care.referredDown) {
      const down = this.anyTownship()
      if (down.id === planted.upward.institution) return
      this.admit(person, down, after, disease, { referredFrom: first.admission.id })
    } else if (happens >= 100 - care.readmitted) {
      this.admit(person, at, after + this.draw(6, 25), this.anyDisease())
    }
  }

  /** Planted: one stay cut in two, three days apart. */
  plantSplit(): readonly string[] {
    const { institution, month, patients } = this.parameters.planted.split
    return Array.from({ length: patients }, () => {
      const person = ++this.people
      const from = dayOfYear(month, this.draw(1, 12))
      const first = this.admit(person, this.byId(institution), from, this.anyDisease())
      const again = daysOf(first.admission.dischargedOn, this.about.year) + 3
      const disease = this.parameters.diseases.find(({ group }) => group === first.admission.group) as Disease
      return this.admit(person, this.byId(institution), again, disease).admission.id
    })
  }

  /** Planted: one day in a bed and nothing done. */
  plantLowStandard(): readonly string[] {
    const { institution, month, patients } = this.parameters.planted.lowStandard
    const light = { ...(this.parameters.diseases[5] as Disease), days: 1 }
    return Array.from({ length: patients }, () => {
      const from = dayOfYear(month, this.draw(1, 28))
      const stay = this.admit(++this.people, this.byId(institution), from, light, { procedures: 0 })
      return stay.admission.id
    })
  }

  private admit(
    person: number,
    at: Institution,
    from: number,
    { group, diagnosis, cost, days }: Disease,
    more: More = {},
  ) {
    const { pricePercent, year } = this.about
    const length = days === 1 ? 1 : days + this.draw(-2, 3)
    const costFen = Math.round((cost * at.costPercent * pricePercent * this.draw(600, 1400)) / 100_000)
    const stay: Stay = {
      at,
      costFen,
      admission: {
        id: `${at.id}-${year}-${String(this.stays.length + 1).padStart(5, '0')}`,
        person: `p${person}`,
        institution: at.id,
        admittedOn: dateOf(year, from),
        dischargedOn: dateOf(year, from + length),
        diagnosis,
        group,
        cost: costFen / 100,
        procedures: more.procedures ?? this.draw(1, 6),
        ...(more.referredFrom === undefined ? {} : { referredFrom: more.referredFrom }),
      },
    }
    this.stays.push(stay)
    return stay
  }

  private byId(id: string): Institution {
    return this.parameters.institutions.find((one) => one.id === id) as Institution
  }

  private anyDisease(): Disease {
    return this.parameters.diseases[this.draw(0, this.parameters.diseases.length - 1)] as Disease
  }

  private anyTownship(): Institution {
    const townships = this.parameters.institutions.filter(({ rank }) => rank === 1)
    return townships[this.draw(0, townships.length - 1)] as Institution
  }
}

const dayLength = 86_400_000

/** Days are counted from the first of January. */
const dayOfYear = (month: number, day: number) => (Date.UTC(2026, month - 1, day) - Date.UTC(2026, 0, 1)) / dayLength
const daysOf = (date: string, year: number) => (Date.parse(date) - Date.UTC(year, 0, 1)) / dayLength

type Day = ReferralInput['stays'][number]['admittedOn']

/** Written once a day: the four years have few. */
const dates = new Map<number, Day>()

function dateOf(year: number, day: number): Day {
  const time = Date.UTC(year, 0, 1) + day * dayLength
  const written = dates.get(time) ?? (new Date(time).toISOString().slice(0, 10) as Day)
  dates.set(time, written)
  return written
}

/** A linear congruential generator of whole numbers, both ends included. */
function generator(seed: number): Draw {
  let state = seed >>> 0
  return (from, to) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return from + Math.floor((state / 2 ** 32) * (to - from + 1))
  }
}
