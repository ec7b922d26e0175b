/*
 * What the widget costs the page of its host: time beyond 50 ms that tasks of that page take until the first
 * question is there.
 *
 *   npm run bench:widget
 *
 * Needs `npm run build`. Ends with code 1 where a limit is missed.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright';
import { serve } from '../server/serve.mjs';
import { CHROMIUM_FLAGS, ensureChromium } from '../src/build/chromium';
import { median } from './web/median.mjs';

const ROUNDS = 5;
/** Most milliseconds, by how many times slower than this machine the processor is. */
const LIMITS = [
  { rate: 1, limit: 0 },
  { rate: 4, limit: 30 },
];

/** Milliseconds by which tasks of the host's page were too long, in one visit. */
async function blocking(browser: Browser, host: string, rate: number): Promise<number> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(host);
  const frame = page.locator('latchkey-help iframe').contentFrame();
  await frame.locator('main').first().waitFor();
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) total += Math.max(0, duration - 50);
        }).observe({ type: 'longtask', buffered: true });
        setTimeout(() => resolve(total), 300);
      }),
  );
  await page.close();
  return time;
}

/** A page of another site, with the widget in it. */
async function serveHost(site: string): Promise<{ url: string; close: () => void }> {
  const html = `<!doctype html><html lang="en"><title>Host</title><script type="module" src="${site}/embed.js"></script><latchkey-help><a href="${site}/">Help</a></latchkey-help></html>`;
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

export async function main(): Promise<void> {
  const executablePath = ensureChromium();
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath && { executablePath }),
  });
  const site = await serve();
  const host = await serveHost(site.url);
  for (const { rate, limit } of LIMITS) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      times.push(await blocking(browser, host.url, rate));
    const typical = median(times)!;
    console.log(`${rate}x: ${typical} ms of at most ${limit}`);
    if (typical > limit) process.exitCode = 1;
  }
  await browser.close();
  host.close();
  await site.close();
}
