import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Citation, engine, type LocalParameter, type Parameter, type RuleSet, settleYear, units } from 'yigongti'
import { guangdong2025, sixUnifications } from 'yigongti/rules'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { everyStep } from '../../support/results.ts'

const rules: RuleSet = guangdong2025
const parameters: readonly (Parameter | LocalParameter)[] = [
  ...Object.values(rules.parameters),
  ...Object.values(rules.localParameters),
]

function checkCitations(citations: readonly Citation[]): void {
  expect(citations.length).toBeGreaterThan(0)
  for (const { document, status, article } of citations) {
    expect(document.zh).toMatch(/[一-鿿]/u)
    expect(document.en).toMatch(/^[A-Z][^一-鿿]+$/u)
    expect(['interpretation', 'secondary']).toContain(status)
    expect(article).toMatch(/^二、/)
  }
}

describe('the rule set of Guangdong', () => {
  it('holds no percentage: the interpretation gives none', () => {
    const values = Object.values(rules.parameters).flatMap(({ values: dated }) => dated.map(({ value }) => value))
    expect(values).toEqual([3, true, 'serviceIncome'])
    const defaults = Object.values(rules.localParameters)
      .map((local) => local.default)
      .filter((value) => value !== undefined)
    expect(defaults).toEqual([false, 'pool', 'pool', 'beforeForfeit', '100'])
    expect(rules.local).toEqual({})
    expect(rules.amended).toEqual([])
  })

  it.each(parameters.map((parameter) => [parameter.id, parameter] as const))(
    '%s is labelled, dated and cited',
    (id, parameter) => {
      expect((rules.parameters[id] ?? rules.localParameters[id])?.id).toBe(id)
      expect(parameter.label.zh).toMatch(/[一-鿿]/u)
      expect(parameter.label.en).toMatch(/^[A-Z][^一-鿿]+$/u)
      expect(parameter.verifiedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(Object.keys(units)).toContain(parameter.unit)
      if ('values' in parameter) for (const { citations } of parameter.values) checkCitations(citations)
      else checkCitations(parameter.citations)
      if (parameter.kind === 'choice') expect(Object.keys(parameter.options ?? {}).length).toBeGreaterThan(1)
    },
  )

  it('cites a clause for figures that there are', () => {
    const ids = everyStep(settleYear(goldenRules, launchYear).steps).map(({ id }) => id)
    for (const [id, citations] of Object.entries(rules.clauses)) {
      checkCitations(citations)
      expect(ids).toContain(id)
    }
  })

  it('says where the documents are silent', () => {
    const { steps } = settleYear(goldenRules, launchYear)
    const status = (id: string) => steps.find((step) => step.id === id)?.citations?.map((citation) => citation.status)
    expect(status('total')).toEqual(['interpretation'])
    expect(status('operating')).toEqual(['definition'])
    expect(status('surplus')).toEqual(['definition'])
    expect(status('unaccounted')).toEqual(['definition'])
    expect(status('entitlement')).toEqual(['definition'])
  })

  it('cannot be changed by those who import it', () => {
    for (const data of [guangdong2025, guangdong2025.parameters.baseYears, sixUnifications, sixUnifications[0]]) {
      expect(Object.isFrozen(data)).toBe(true)
    }
  })

  it('asks for four conditions of the alliance, and two of the procedure', () => {
    expect(rules.eligibility.map(({ id }) => id)).toEqual([
      'approvedByCounty',
      'oneOrganisation',
      'oneLegalRepresentative',
      'oneFinancialAccount',
      'appliedByLeadHospital',
      'approvedByCityBureau',
    ])
    for (const { citations } of rules.eligibility) checkCitations(citations)
  })

  it('has no day of effect, which the interpretation does not give, and holds in any year', () => {
    expect(rules).not.toHaveProperty('effectiveFrom')
    const { provenance, steps } = settleYear(goldenRules, { ...launchYear, year: 2024 })
    expect(provenance.asOf).toBe('2024-12-31')
    expect(JSON.stringify(steps)).not.toMatch(/effectiveFrom/)
  })
})

describe('the six unifications', () => {
  it('are six, each labelled and cited', () => {
    expect(sixUnifications.map(({ id }) => id)).toEqual([
      'staff',
      'finance',
      'assets',
      'business',
      'drugList',
      'drugSupply',
    ])
    for (const { label, citations } of sixUnifications) {
      expect(label.zh).toMatch(/^统一/)
      checkCitations(citations)
    }
  })
})

describe('the engine', () => {
  it('is the version of the package', () => {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>
    expect(engine).toBe(`${name}@${version}`)
  })
})
