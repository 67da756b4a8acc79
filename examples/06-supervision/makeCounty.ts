import type { Admission } from 'yigongti'
import type { Parameters } from './Parameters.ts'

/** An admission and its amounts in fen. */
export interface Stay {
  readonly month: number
  readonly township: string
  readonly person: number
  readonly days: readonly [admitted: number, discharged: number]
  readonly cost: number
  readonly drugs: number
  readonly consumables: number
  readonly admission: Admission
}

export interface County {
  readonly stays: readonly Stay[]
  /** The second halves of the stays that were cut in two. */
  readonly split: readonly string[]
}

type Day = Admission['admittedOn']
type More = Pick<Admission, 'admittedAs' | 'referredFrom'>

const diagnoses = ['I63.9', 'J18.9', 'J44.1', 'E11.9', 'I10', 'K29.5', 'M51.2', 'I25.1']

/** A year of admissions: the same for the same seed. The three problems are marked where they are planted. */
export function makeCounty({ seed, year, lead, townships, percent, planted }: Parameters): County {
  const draw = generator(seed)
  const happens = (chance: number) => draw(0, 99) < chance
  const stays: Stay[] = []
  const split: string[] = []
  const drift = Array.from({ length: 12 }, () => draw(-12, 12))
  let people = 0

  for (let month = 1; month <= 12; month++) {
    for (const { id: township, patients } of townships) {
      const count = patients + draw(-15, 15)
      for (let index = 0; index < count; index++) fallIll(month, township)
      // planted 1: stays are cut in two, three days apart
      if (township !== planted.split.township || month !== planted.split.month) continue
      for (let index = 0; index < planted.split.patients; index++) {
        const first = admit(township, ++people, township, dayOf(month, draw(1, 14)), 5, 'J18.9')
        split.push(admit(township, first.person, township, first.days[1] + 3, 5, 'J18.9').admission.id)
      }
    }
  }
  return { stays: stays.filter(({ month }) => month <= 12), split }

  /** One patient of a township: a stay, and what may follow from it. */
  function fallIll(month: number, township: string): void {
    const person = ++people
    const near = happens(percent.atTownship)
    const start = dayOf(month, draw(1, 28))
    if (!near && happens(percent.plannedCycle)) {
      for (const cycle of [0, 14]) {
        admit(township, person, lead.id, start + cycle, 3, 'Z51.1', { admittedAs: 'plannedCycle' })
      }
      return
    }
    const diagnosis = diagnoses[draw(0, diagnoses.length - 1)] ?? ''
    const { admission, days } = admit(township, person, near ? township : lead.id, start, draw(4, 11), diagnosis)
    const after = days[1]
    if (happens(near ? percent.referredUp : percent.referredDown)) {
      // planted 3: nobody is sent back to this township
      if (!near && township === planted.upward.township) return
      const chained = { admittedAs: 'referral', referredFrom: admission.id }
      admit(township, person, near ? lead.id : township, after, draw(4, 9), diagnosis, chained)
    } else if (happens(percent.readmitted)) {
      admit(township, person, admission.institution, after + draw(5, 15), draw(4, 9), diagnosis)
    }
  }

  function admit(
    township: string,
    person: number,
    institution: string,
    from: number,
    length: number,
    diagnosis: string,
    more: More = {},
  ): Stay {
    const month = monthOf(from)
    const cost = (institution === lead.id ? draw(900, 1_300) : draw(400, 600)) * 100 * length
    const perMille = draw(250, 290) + (drift[month - 1] ?? 0)
    // planted 2: the drugs of one month cost more, and so do the stays
    const drugs = Math.round((cost * perMille) / 1_000)
    const raised = month === planted.drugs.month ? Math.round((drugs * planted.drugs.raisedBy) / 100) : 0
    const stay: Stay = {
      month,
      township,
      person,
      days: [from, from + length],
      cost: cost + raised,
      drugs: drugs + raised,
      consumables: Math.round((cost * draw(60, 90)) / 1_000),
      admission: {
        id: `${institution}-${String(stays.length + 1).padStart(5, '0')}`,
        person: `${township}-${String(person).padStart(5, '0')}`,
        institution,
        admittedOn: dateOf(from),
        dischargedOn: dateOf(from + length),
        diagnosis,
        ...more,
      },
    }
    stays.push(stay)
    return stay
  }

  /** Days are counted from the first of January. */
  function dayOf(month: number, day: number): number {
    return (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000
  }

  function dateOf(day: number): Day {
    return new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10) as Day
  }

  /** 13 and more: after the year. */
  function monthOf(day: number): number {
    const date = new Date(Date.UTC(year, 0, 1 + day))
    return (date.getUTCFullYear() - year) * 12 + date.getUTCMonth() + 1
  }
}

/** A linear congruential generator of whole numbers, both ends included. */
function generator(seed: number): (from: number, to: number) => number {
  let state = seed >>> 0
  return (from, to) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return from + Math.floor((state / 2 ** 32) * (to - from + 1))
  }
}
