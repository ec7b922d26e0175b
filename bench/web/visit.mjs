/* Opens a variant as a person on a cheap phone would, for the first time. */
import { probe } from './probe.mjs';

/** What Lighthouse calls slow 4G, on each request by the browser itself, and a processor four times slower. */
export const SLOW = {
  latency: 562.5,
  downloadThroughput: 188_743,
  uploadThroughput: 86_400,
};
export const CPU_RATE = 4;

const VIEWPORT = { width: 412, height: 823 };

/** Time without any request in which a network counts as quiet, in milliseconds. */
const QUIET = 500;

/** Everything that comes over the wire, as it arrives. */
function watchNetwork(client) {
  const scripts = new Set();
  const finished = [];
  const pending = new Set();
  let lastChange = Date.now();
  const note = (change) => {
    change();
    lastChange = Date.now();
  };
  client.on('Network.requestWillBeSent', ({ requestId }) => note(() => pending.add(requestId)));
  for (const end of ['Network.loadingFinished', 'Network.loadingFailed'])
    client.on(end, ({ requestId }) => note(() => pending.delete(requestId)));
  client.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  client.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    finished.push({ requestId, timestamp, bytes: encodedDataLength }),
  );
  // What comes from the cache of the browser ends with no byte.
  const onWire = () => finished.filter(({ bytes }) => bytes > 0);
  const bytesOf = (requests) => requests.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    /** @param {number} seconds on the browser's own clock. */
    before(seconds) {
      const requests = finished.filter(({ timestamp }) => timestamp <= seconds);
      return { bytes: bytesOf(requests), requests: requests.length };
    },
    /** Also later than Playwright's own wait, which ends at once where it has ended before. */
    async quiet() {
      while (pending.size > 0 || Date.now() - lastChange < QUIET)
        await new Promise((resolve) => setTimeout(resolve, 50));
    },
    scriptBytes: () => bytesOf(finished.filter(({ requestId }) => scripts.has(requestId))),
    all: () => ({ bytes: bytesOf(finished), requests: onWire().length }),
  };
}

/** Works without scripts, too. */
function watchLargestPaint(client) {
  const paints = [];
  client.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
    if (event.lcpDetails) paints.push(event.lcpDetails.renderTime);
  });
  return { last: () => paints.at(-1) };
}

/**
 * Opens the first step in a fresh profile.
 *
 * @param {import('playwright').Browser} browser
 * @param {import('./variants.mjs').Variant} variant
 */
export async function visit(browser, { url, hasScripts = true }) {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    // The certificate is of our own making.
    ignoreHTTPSErrors: true,
    javaScriptEnabled: hasScripts,
    // The network of a service worker is not slowed, so what it downloads would come for nothing.
    serviceWorkers: 'block',
  });
  // A machine with other work to do may hold a slowed page up for long.
  context.setDefaultTimeout(180_000);
  const page = await context.newPage();
  if (hasScripts) await page.addInitScript(probe);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Performance.enable');
  await client.send('PerformanceTimeline.enable', { eventTypes: ['largest-contentful-paint'] });
  await client.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await client.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  const network = watchNetwork(client);
  const largestPaint = watchLargestPaint(client);
  await page.goto(url, { waitUntil: 'commit' });
  return { context, page, client, network, largestPaint };
}

/** Seconds on the browser's own clock at which the navigation began. */
export async function navigationStart(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'NavigationStart').value;
}

/** Milliseconds from the navigation to the first contentful paint, once there was one. */
export async function firstPaint(page) {
  for (;;) {
    const time = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    if (time !== undefined) return time;
    await page.waitForTimeout(100);
  }
}
