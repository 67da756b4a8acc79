import type { Bilingual } from '../../errors/internal.ts'
import { exact, type Figure, type Formula, figure, formula, type Label, type Unit } from '../../figure/internal.ts'
import { fen } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import { factorNames, labelOf, placed, type ReadYear, type SpendingFactor } from './SpendingInput.ts'

/** A factor with the level of spending once it is put in. */
interface ChainLink {
  readonly factor: SpendingFactor
  readonly label: Bilingual
  /** What the factor is before and after, the factors before it being put in already. */
  readonly before: Figure
  readonly after: Figure
  readonly effect: Figure
}

interface Chain {
  readonly before: Figure
  readonly after: Figure
  readonly links: readonly ChainLink[]
}

/** What a year's spending is made of; of each place where stays differ by place. */
interface State {
  readonly insured: Figure
  readonly admissionRate: Figure
  readonly price: Places
  readonly mix: Places | undefined
  readonly ratio: Places
  readonly elsewhere: Figure
  readonly chronic: Figure
  readonly other: Figure
}

interface Places {
  readonly home: Figure
  readonly elsewhere: Figure
}

/**
 * From one year to the next, one factor after the other. Each level is rounded to the fen and the effects are their
 * differences, so that they sum to the change whatever is rounded; the first level and the last are what was spent.
 */
export function chainOfSpending(yearBefore: ReadYear, yearAfter: ReadYear): Chain {
  const start = stateOf(yearBefore, { zh: '上年', en: 'year before' }, 'before')
  const end = stateOf(yearAfter, { zh: '本年', en: 'this year' }, 'after')
  const [before, after] = [start.spending, end.spending]
  const order = factors.filter((factor) => factor !== 'mix' || start.state.mix !== undefined)
  const links: ChainLink[] = []
  let state = start.state
  let level = before
  order.forEach((factor, index) => {
    const next: State = { ...state, [factor]: end.state[factor] }
    const name = factor === 'price' && next.mix === undefined ? costOfStay : factorNames[factor]
    const reached =
      index === order.length - 1 ? after : figure(ofFactor(L.level, index, name, 'yuan'), spendingIn(next), fen)
    const shown = (label: Label, of: State) => factorIn(factor, of, (unit) => ofFactor(label, index, name, unit))
    links.push({
      factor,
      label: name,
      before: shown(L.factorBefore, state),
      after: shown(L.factorAfter, next),
      effect: figure(ofFactor(L.effect, index, name, 'yuan'), formula`${reached} − ${level}`, exact),
    })
    state = next
    level = reached
  })
  return { before, after, links }
}

const factors = Object.keys(factorNames) as SpendingFactor[]

/** A label of a factor: `factorEffect[2]`. */
function ofFactor({ id, name }: Label, index: number, { zh, en }: Bilingual, unit: Unit): Label {
  return { id: `${id}[${index}]`, name: { zh: `${name.zh}（${zh}）`, en: `${name.en} (${en})` }, unit }
}

function stateOf({ insured, home, elsewhere, chronic, other }: ReadYear, name: Bilingual, when: 'before' | 'after') {
  const of = (label: Label) => labelOf(label, name, when)
  const [here, there] = [home, elsewhere].map((stays, index) => {
    const own = (label: Label) => of(placed(label, index === 0 ? 'home' : 'elsewhere'))
    const cost = figure(own(L.costOfStay), formula`${stays.cost} ÷ ${stays.admissions}`, exact)
    const price = stays.mix === undefined ? cost : figure(own(L.priceOfStay), formula`${cost} ÷ ${stays.mix}`, exact)
    return { price, mix: stays.mix, ratio: figure(own(L.ratio), formula`${stays.fund} ÷ ${stays.cost}`, exact) }
  }) as [StayFigures, StayFigures]
  const all = formula`${home.admissions} + ${elsewhere.admissions}`
  const state: State = {
    insured,
    admissionRate: figure(of(L.rate), formula`(${all}) ÷ ${insured}`, exact),
    price: { home: here.price, elsewhere: there.price },
    mix: here.mix === undefined || there.mix === undefined ? undefined : { home: here.mix, elsewhere: there.mix },
    ratio: { home: here.ratio, elsewhere: there.ratio },
    elsewhere: figure(of(L.elsewhere), formula`${elsewhere.admissions} ÷ (${all})`, exact),
    chronic,
    other,
  }
  const spent = formula`${home.fund} + ${elsewhere.fund} + ${chronic} + ${other}`
  return { state, spending: figure(of(L.spending), spent, exact) }
}

interface StayFigures {
  readonly price: Figure
  readonly mix: Figure | undefined
  readonly ratio: Figure
}

/** What a stay costs at a place. */
function costAt({ price, mix }: State, place: keyof Places): Formula {
  return mix === undefined ? formula`${price[place]}` : formula`${price[place]} × ${mix[place]}`
}

/** What a stay costs, and what of it the fund pays, over both places. */
function meanCost(state: State): Formula {
  const share = state.elsewhere
  return formula`(1 − ${share}) × ${costAt(state, 'home')} + ${share} × ${costAt(state, 'elsewhere')}`
}

function meanFund(state: State): Formula {
  const { elsewhere: share, ratio } = state
  return formula`(1 − ${share}) × ${costAt(state, 'home')} × ${ratio.home} + ${share} × ${costAt(state, 'elsewhere')} × ${ratio.elsewhere}`
}

function spendingIn(state: State): Formula {
  const { insured, admissionRate, chronic, other } = state
  return formula`${insured} × ${admissionRate} × (${meanFund(state)}) + ${chronic} + ${other}`
}

/** What a factor is in a state; of what differs by place the mean over stays. */
function factorIn(factor: SpendingFactor, state: State, label: (unit: Unit) => Label): Figure {
  switch (factor) {
    case 'price':
    case 'mix':
      return figure(label('yuan'), meanCost(state), exact)
    case 'ratio':
      return figure(label('rate'), formula`(${meanFund(state)}) ÷ (${meanCost(state)})`, exact)
    default:
      return figure(label(state[factor].label.unit), formula`${state[factor]}`, exact)
  }
}

const costOfStay = { zh: '次均住院费用（价格与结构）', en: 'Cost a stay (price and case mix)' }
