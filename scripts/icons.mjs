/* `npm run icons`: draws the pictures of public/icons/ from site.config.ts. */
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';

/** Phones cut corners and edges off by themselves where the icon fills its square. */
const ICONS = [
  { file: '192', size: 192 },
  { file: '512', size: 512 },
  { file: 'apple-180', size: 180, corner: 0, scale: 0.9 },
  { file: 'maskable-512', size: 512, corner: 0, scale: 0.75 },
];

const { module: site } = await runnerImport('./site.config.ts');
const { module: files } = await runnerImport('./src/build/brand/branded-files.ts');

const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
const page = await browser.newPage();
for (const { file, size, corner, scale } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0">${files.iconSvg(site, corner, scale)}</body>`);
  await page.screenshot({ path: `public/icons/${file}.png`, omitBackground: true });
}
await browser.close();
