import { expect, test } from 'vitest'
import { mostServices } from '../../src/budget/claims/completeClaims.ts'
import { mostPeriods } from '../../src/budget/claims/toTriangle.ts'
import { mostPastYears } from '../../src/budget/projection/projectYear.ts'
import { mostYears } from '../../src/budget/ratchet/ratchetExposure.ts'
import { earliestYear, latestYear } from '../../src/calendar/readYear.ts'
import { mostObservations } from '../../src/corridor/credibility/ExperienceGroup.ts'
import { mostThresholds } from '../../src/corridor/thresholds/chooseThreshold.ts'
import { deepestData } from '../../src/errors/deepFreeze.ts'
import { longestValue } from '../../src/errors/describe.ts'
import { longestShown } from '../../src/errors/fail.ts'
import { messages } from '../../src/errors/messages.ts'
import { longestKey } from '../../src/errors/Path.ts'
import { deepestSteps } from '../../src/figure/render/readSteps.ts'
import { fractionDigits } from '../../src/numeric/Fraction.ts'
import { exponentDigits, givenDigits, longestNumber, sureDigits } from '../../src/numeric/readDecimal.ts'
import { mostPlaces } from '../../src/numeric/readWhole.ts'
import { shownDigits, writtenDigits } from '../../src/numeric/toDecimalString.ts'
import { mostFactors } from '../../src/payment/units/capitationTopDown.ts'
import { mostClasses } from '../../src/programs/benchmark/BenchmarkInput.ts'
import { longestFormulaText } from '../../src/scenario/csv/csvField.ts'
import { mostParts } from '../../src/scenario/sensitivity/BreakEvenInput.ts'
import { largestDraw, mostBins, mostDraws } from '../../src/scenario/simulate/SimulationInput.ts'
import { mostRows } from '../../src/scenario/sweep/sweep.ts'
import { deepest, mostIssues } from '../../src/shape/Reading.ts'
import { longestId, longestText } from '../../src/shape/texts.ts'
import { largestValue, longestSample } from '../../src/statistics/readSample.ts'
import { mostCounted } from '../../src/supervision/disclosure/disclosureShape.ts'
import { largestWeight } from '../../src/supervision/screens/machine/Block.ts'
import { mostDays } from '../../src/supervision/screens/ScreenRun.ts'
import { readText } from '../support/repository.ts'

const limits = {
  ...{ givenDigits, longestNumber, exponentDigits, sureDigits, writtenDigits, fractionDigits, shownDigits, mostPlaces },
  ...{ deepest, deepestData, deepestSteps, mostIssues, longestId, longestText },
  ...{ longestKey, longestShown, longestValue },
  ...{ earliestYear, latestYear, mostDays, largestWeight, mostCounted, longestSample, largestValue },
  ...{ mostDraws, largestDraw, mostBins, mostRows, longestFormulaText, mostParts, mostThresholds, mostObservations },
  ...{ mostYears, mostFactors, mostClasses, mostServices, mostPeriods, mostPastYears },
}

const rows = readText('docs/explanation/limits.md')
  .split('\n')
  .flatMap((line) => {
    const [, name, limit, code] = /^\| `(\w+)` \| (\S+) \| (\S+) \| /.exec(line) ?? []
    return name === undefined ? [] : [{ name, limit, code: code?.replaceAll('`', '') ?? '' }]
  })

test('the page tells every limit as the code has it', () => {
  expect(rows.map(({ name, limit }) => [name, limit])).toEqual(
    Object.entries(limits).map(([name, limit]) => [name, String(limit)]),
  )
})

test('what is refused is refused by a code that there is', () => {
  expect(rows.map(({ code }) => code).filter((code) => code !== '—' && !Object.hasOwn(messages, code))).toEqual([])
})
