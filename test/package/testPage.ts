import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settleYear, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { absolute, exists } from '../support/repository.ts'
import type { Packed } from './pack.ts'

/** As much of a driver's page as is used here. */
interface Page {
  readonly on: (event: 'pageerror' | 'requestfailed', listener: (what: unknown) => void) => void
  readonly goto: (url: string) => Promise<unknown>
  readonly waitForSelector: (selector: string) => Promise<unknown>
  readonly click: (selector: string) => Promise<void>
  readonly fill: (selector: string, value: string) => Promise<void>
  readonly textContent: (selector: string) => Promise<string | null>
  readonly innerHTML: (selector: string) => Promise<string>
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly setViewportSize: (size: { readonly width: number; readonly height: number }) => Promise<void>
  readonly isVisible: (selector: string) => Promise<boolean>
  readonly getAttribute: (selector: string, name: string) => Promise<string | null>
  readonly screenshot: (options?: { readonly path?: string; readonly fullPage?: boolean }) => Promise<Uint8Array>
}

interface Browser {
  readonly newPage: (options: object) => Promise<Page>
  readonly close: () => Promise<void>
}

const folder = 'examples/browser'
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
const quiet =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Why the page cannot be looked at here. */
function missing(): string {
  if (chromium === undefined) return ' (skipped: no Chromium is installed)'
  return exists(`${folder}/node_modules`) ? '' : ` (skipped: run npm ci --prefix ${folder})`
}

export function testPage(packed: () => Packed): void {
  describe.skipIf(missing() !== '')(`the page in the browser${missing()}`, () => {
    let server: Server | undefined
    let browser: Browser | undefined
    let page: Page
    const problems: string[] = []

    beforeAll(async () => {
      const started = serve(packed().application)
      server = started
      await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening))
      const name = 'playwright-core'
      const driver = createRequire(absolute(`${folder}/package.json`))(name)
      const opened: Browser = await driver.chromium.launch({ executablePath: chromium, args: quiet.split(' ') })
      browser = opened
      page = await opened.newPage({ viewport: { width: 1200, height: 1000 } })
      page.on('pageerror', (error) => problems.push(String(error)))
      page.on('requestfailed', (request) => problems.push((request as { url: () => string }).url()))
      const { address, port } = started.address() as AddressInfo
      await page.goto(`http://${address}:${port}/${folder}/index.html`)
      await page.waitForSelector('body[data-ready]')
    }, 120_000)

    afterAll(async () => {
      await browser?.close()
      server?.close()
    })

    test('shows what settleYear computes, in Chinese', async () => {
      const expected = settled(5, 86)
      expect(expected.overrun).not.toBe('0.00')
      expect(plain(await page.textContent('#clearing-deposit'))).toBe(`年度保证金${expected.deposit}`)
      expect(plain(await page.textContent('#clearing-poolTopUp'))).toContain(expected.poolTopUp)
      expect(plain(await page.textContent('#clearing-finalPayment'))).toContain(expected.finalPayment)
      expect(await page.textContent('#step-overrun')).toContain('本库定义')
      expect(await page.textContent('#trace')).toContain('二、（三）结余留用、合理超支分担')
      expect(await page.getAttribute('#curve', 'aria-label')).toContain('医共体净得')
    })

    test('gives both sides together the total less the spending', async () => {
      // 32,533.5 − 34,485.51 in ten thousand yuan, each side shown to two decimals
      const [, alliance, pool] = (await page.getAttribute('#curve', 'aria-label'))?.match(/-?\d+(\.\d+)?/g) ?? []
      expect(Math.abs(Number(alliance) + Number(pool) + 1952.01)).toBeLessThan(0.011)
    })

    test('computes curve, table and trace anew when a parameter moves', async () => {
      const seen = async () => [
        await page.textContent('#clearing'),
        await page.textContent('#trace'),
        await page.innerHTML('#curve svg'),
        await page.innerHTML('#waterfall svg'),
      ]
      const before = await seen()
      await page.fill('#depositRate', '12')
      await page.fill('#score', '59')
      expect(plain(await page.textContent('#clearing-depositForfeited'))).toContain(settled(12, 59).depositForfeited)
      const after = await seen()
      for (const [index, one] of after.entries()) expect(one).not.toBe(before[index])
    })

    test('says in words what the rules do not allow, and goes on when it is mended', async () => {
      await page.fill('#firstBound', '15')
      expect(await page.isVisible('#refused')).toBe(true)
      expect(await page.textContent('#refused')).toContain('请按从小到大排列')
      await page.fill('#firstBound', '5')
      expect(await page.isVisible('#refused')).toBe(false)
    })

    test('has a name for each chart, and keeps to the width of a phone', async () => {
      const words = async () => [
        await page.getAttribute('#curve', 'aria-label'),
        await page.getAttribute('#waterfall', 'aria-label'),
      ]
      expect(await words()).toEqual([expect.stringContaining('差额归谁'), '从付费总额到年终清算'])
      const wide = await page.innerHTML('#waterfall svg')
      await page.setViewportSize({ width: 375, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375)
      expect(await page.innerHTML('#waterfall svg')).not.toBe(wide)
      expect(await page.evaluate(clippedTexts)).toEqual([])
      await page.setViewportSize({ width: 1200, height: 1000 })
    })

    test('turns to English at a click', async () => {
      await page.click('#language')
      expect(await page.textContent('h1')).toBe("A county alliance's year")
      expect(await page.textContent('#clearing-deposit')).toMatch(/^Deposit\d/)
      expect(await page.textContent('#trace')).toContain('Guangdong')
    })

    test('draws a picture, without an error and from no other host', async () => {
      const path = process.env['PAGE_SCREENSHOT']
      const picture = await page.screenshot({ fullPage: true, ...(path === undefined ? {} : { path }) })
      expect(Buffer.from(picture.slice(1, 4)).toString()).toBe('PNG')
      expect(picture.length).toBeGreaterThan(50_000)
      expect(problems).toEqual([])
    })
  })
}

/** What of a chart's words stands outside its picture. */
const clippedTexts = `[...document.querySelectorAll('figure svg')].flatMap((picture) => {
  const { left, right } = picture.getBoundingClientRect()
  return [...picture.querySelectorAll('text')]
    .filter((text) => getComputedStyle(text).opacity !== '0')
    .filter((text) => text.getBoundingClientRect().left < left || text.getBoundingClientRect().right > right)
    .map((text) => text.textContent)
})`

/** The year of the page, by the sources. */
function settled(depositRate: number, score: number) {
  const factors = [90, 80, 60, 0].map((from, index) => ({ from, factor: ['1', '0.9', '0.6', '0'][index] ?? '' }))
  const rules = withLocal(guangdong2025, {
    depositRate: `${depositRate}%`,
    riskFundRate: '3%',
    depositReturn: factors,
    surplusFactor: factors,
    poolShareOfOverrun: [
      { upTo: '5%', share: '70%' },
      { upTo: '10%', share: '50%' },
      { upTo: null, share: 0 },
    ],
  })
  // 106 % of a total of 325,335,000 yuan
  const spending = { members: '262355100', elsewhere: '82500000' }
  const priorPayments = [298_400_000, 312_650_000, 331_950_000]
  return settleYear(rules, {
    year: 2026,
    priorPayments,
    requestedGrowth: '3.5%',
    reasonableOverrun: 'all',
    expectedElsewhere: 80_000_000,
    score,
    spending,
  })
}

function plain(text: string | null): string {
  return (text ?? '').replaceAll(',', '')
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
}

/** The repository as a host would serve it, with the library and its package as an application has installed them. */
function serve(application: string): Server {
  const places = [
    ['/dist/', join(application, 'node_modules/yigongti/dist')],
    ['/node_modules/', join(application, 'node_modules')],
    [`/${folder}/`, absolute(folder)],
  ] as const
  return createServer(({ url = '' }, response) => {
    const path = normalize(new URL(url, 'http://page').pathname)
    const [prefix, root] = places.find(([start]) => path.startsWith(start)) ?? []
    const file = prefix === undefined || root === undefined ? '' : join(root, path.slice(prefix.length))
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
}
