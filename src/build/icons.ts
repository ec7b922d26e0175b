import { chromium } from 'playwright';
import * as site from '#guide/site.config';
import { iconSvg } from './site/site-files';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium';
import { inGuide } from './folders';

/** Phones cut corners and edges off by themselves where the icon fills its square. */
const ICONS = [
  { file: '192', size: 192 },
  { file: '512', size: 512 },
  { file: 'apple-180', size: 180, corner: 0, scale: 0.9 },
  { file: 'maskable-512', size: 512, corner: 0, scale: 0.75 },
];

/** `npm run icons`: draws the pictures in `public/icons/` of the guide from its `site.config.ts`. */
export async function main(): Promise<void> {
  const executablePath = ensureChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: CHROMIUM_FLAGS,
  });
  const page = await browser.newPage();
  for (const { file, size, corner, scale } of ICONS) {
    // One page takes the pictures one after the other.
    // oxlint-disable no-await-in-loop
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0">${iconSvg(site, corner, scale)}</body>`);
    const path = inGuide(`public/icons/${file}.png`);
    await page.screenshot({ path, omitBackground: true });
    // oxlint-enable no-await-in-loop
  }
  await browser.close();
}
