import { expect, it } from 'vitest'
import { experienceBaselines } from 'yigongti'

// The textbook examples of the credibility estimates, as baselines of a million people.
const people = 1_000_000

it("Bühlmann's three groups are drawn to 665.625, 750 and 834.375 a head", () => {
  const { collective, alliances } = experienceBaselines({
    alliances: [
      { id: 'a', values: [625, 675, 600, 700], people },
      { id: 'b', values: [750, 800, 650, 800], people },
      { id: 'c', values: [900, 700, 850, 950], people },
    ],
  })
  // 27/32 × 650 + 5/32 × 750
  expect(collective).toBe('750')
  expect(alliances.map(({ baseline }) => baseline)).toEqual(['665625000.00', '750000000.00', '834375000.00'])
})

it('Bühlmann and Straub’s to 212.22263478…, 292.11765330… and 241.09172821…', () => {
  const { alliances } = experienceBaselines({
    alliances: [
      { id: 'a', exposures: [50, 60, 75], values: [200, 250, 175], people },
      { id: 'b', exposures: [100, 90, 85], values: [300, 310, 280], people },
      { id: 'c', exposures: [200, 220, 250], values: [230, 240, 250], people },
    ],
  })
  // 212.2226347830331, 292.1176533022235 and 241.0917282194439 × 1,000,000
  expect(alliances.map(({ baseline }) => baseline)).toEqual(['212222634.78', '292117653.30', '241091728.22'])
})
