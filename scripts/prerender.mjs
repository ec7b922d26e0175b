/*
 * Second part of the build: writes every page to dist/, with the style inlined. Nothing else waits meanwhile, and
 * files take half as long without promises.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { caddyfile, headersFile, nginxConf } from '../server/headers.mjs';
import { filesOf } from './manifest.mjs';
import { writeWorker } from './worker.mjs';

const DIST = 'dist';
const siteUrl = (process.env.SITE_URL ?? 'http://localhost:4173').replace(/\/$/, '');

// React checks all that it renders otherwise, which takes three times as long.
process.env.NODE_ENV = 'production';
const { allMaps, allOpenFlows, prerenderAll, proofFile, searchFiles, shellLanguage, siteName } =
  await import(pathToFileURL('build/prerender.js').href);

/** Puts the one style into the page in place of its link. */
function inlineStyle(template) {
  const link = /<link rel="stylesheet"[^>]*href="(\/assets\/[^"]+\.css)"[^>]*>/.exec(template);
  if (!link)
    throw new Error('dist/index.html has no link to a style. Is it imported in index.html?');
  const css = readFileSync(join(DIST, link[1]), 'utf8').trim();
  rmSync(join(DIST, link[1]));
  return { css, template: template.replace(link[0], () => `<style>${css}</style>`) };
}

const built = readFileSync(join(DIST, 'index.html'), 'utf8').replace(/\n\s*/g, '');
const { css, template } = inlineStyle(built);
const styleHash = createHash('sha256').update(css).digest('base64');

renameSync(join(DIST, 'manifest.json'), 'build/manifest.json');

const manifest = JSON.parse(readFileSync('build/manifest.json', 'utf8'));

/** Links that start the download of a module and of all that it imports beyond what every page does. */
function preloads(module) {
  if (!module) return '';
  const known = filesOf(manifest, 'index.html');
  return [...filesOf(manifest, module)]
    .filter((file) => !known.has(file))
    .map((file) => `<link rel="modulepreload" href="/${file}">`)
    .join('');
}

const common = filesOf(manifest, 'src/app/main.tsx', filesOf(manifest, 'index.html'));

/** The addresses of files of the guide, as src/content/load-file.ts reads them. */
function addressesOf(names) {
  const addresses = names.map((name) => [
    name,
    manifest[name]
      ? [...filesOf(manifest, name)].filter((file) => !common.has(file)).map((file) => `/${file}`)
      : [],
  ]);
  return JSON.stringify(Object.fromEntries(addresses));
}

const pageOf = ({ locale, direction, needs, article, head, body }) =>
  template
    .replace('<div id="root">', (root) =>
      article ? `<div id="root" data-files='${addressesOf(article)}'>` : root,
    )
    .replace(
      /<html lang="[^"]*">/,
      `<html lang="${locale}"${direction === 'rtl' ? ' dir="rtl"' : ''}>`,
    )
    .replace('<!--head-->', () => head + preloads(needs))
    .replace('<!--body-->', () => body);

const times = [];

/** Does a part of the work and notes how long the processor took. */
async function stage(name, work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  times.push(`${name} ${Math.round((user + system) / 1000)} ms`);
  return result;
}

async function writeAll(contents) {
  for await (const { file, content } of contents) writeFileSync(join(DIST, file), content);
}

/** Writes all pages, and returns the addresses that search engines may show. */
async function writePages() {
  const addresses = [];
  let count = 0;
  for await (const { file, ...page } of prerenderAll(siteUrl)) {
    const target = join(DIST, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, pageOf(page));
    const address = `${siteUrl}/${file.replace(/index\.html$/, '')}`;
    // A page that names another one, or none, is not one of its own.
    if (page.head.includes(`<link rel="canonical" href="${address}">`)) addresses.push(address);
    count += 1;
  }
  return { addresses, count };
}

async function writeOpenFlows() {
  for (const flow of await allOpenFlows())
    writeFileSync(join(DIST, 'flows', `${flow.id}.${flow.locale}.json`), JSON.stringify(flow));
}

// First of all, because it throws where a claim of the guide does not hold.
await stage('proof', async () => writeFileSync(join(DIST, 'proof.json'), await proofFile()));
mkdirSync(join(DIST, 'search'), { recursive: true });
mkdirSync(join(DIST, 'maps'), { recursive: true });
await stage('maps', () => writeAll(allMaps()));
const { addresses, count } = await stage('pages', writePages);
await stage('search', async () => writeAll(await searchFiles()));
await stage('data', writeOpenFlows);
writeFileSync(
  join(DIST, 'sitemap.xml'),
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses
    .map((address) => `<url><loc>${address}</loc></url>`)
    .join('\n')}\n</urlset>\n`,
);
const options = { styleHash, frameAncestors: process.env.FRAME_ANCESTORS };
writeFileSync(join(DIST, '_headers'), headersFile(options));
// Without a network, the code of the site shows its pages in this one.
const shell = {
  ...shellLanguage,
  head: `<title>${siteName}</title><meta name="robots" content="noindex">`,
};
writeFileSync(join(DIST, 'shell.html'), pageOf({ ...shell, body: '' }));
mkdirSync('build/server', { recursive: true });
writeFileSync('build/server/style-hash.json', JSON.stringify({ styleHash }));
writeFileSync('build/server/nginx.conf', nginxConf(options));
writeFileSync('build/server/Caddyfile', caddyfile(options));

// All that it keeps must stand in dist/ by now.
await stage('worker', () => writeWorker(DIST, manifest));
console.log(`${count} pages written to ${DIST}/: ${times.join(', ')}`);
