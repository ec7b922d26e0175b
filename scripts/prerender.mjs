/* Second half of the build: writes every page to dist/, with the style inlined and compressed twins. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { caddyfile, headersFile, nginxConf } from '../server/headers.mjs';
import { writeWorker } from './worker.mjs';

const DIST = 'dist';
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.xml']);
const siteUrl = (process.env.SITE_URL ?? 'http://localhost:4173').replace(/\/$/, '');

const { allMaps, allOpenFlows, prerenderAll, proofFile, searchFiles, siteName } = await import(
  pathToFileURL('build/prerender.js').href
);

/** Puts the one style into the page in place of its link. */
async function inlineStyle(template) {
  const link = /<link rel="stylesheet"[^>]*href="(\/assets\/[^"]+\.css)"[^>]*>/.exec(template);
  if (!link)
    throw new Error('dist/index.html has no link to a style. Is it imported in index.html?');
  const css = (await readFile(join(DIST, link[1]), 'utf8')).trim();
  await rm(join(DIST, link[1]));
  return { css, template: template.replace(link[0], () => `<style>${css}</style>`) };
}

const built = (await readFile(join(DIST, 'index.html'), 'utf8')).replace(/\n\s*/g, '');
const { css, template } = await inlineStyle(built);
const styleHash = createHash('sha256').update(css).digest('base64');

await rename(join(DIST, 'manifest.json'), 'build/manifest.json');

const manifest = JSON.parse(await readFile('build/manifest.json', 'utf8'));

/** Links that start the download of a module and of all that it imports. */
function preloads(module, found = new Set(manifest['index.html'].imports)) {
  if (!module || found.has(module)) return '';
  found.add(module);
  const { file, imports = [] } = manifest[module];
  const rest = imports.map((each) => preloads(each, found)).join('');
  return `<link rel="modulepreload" href="/${file}">${rest}`;
}

const pageOf = ({ locale, needs, head, body }) =>
  template
    .replace('<html lang="en">', `<html lang="${locale}">`)
    .replace('<!--head-->', () => head + preloads(needs))
    .replace('<!--body-->', () => body);

// First of all, because it throws where a claim of the guide does not hold.
await writeFile(join(DIST, 'proof.json'), await proofFile());

const files = [];
const addresses = [];
for await (const { file, ...page } of prerenderAll(siteUrl)) {
  const html = pageOf(page);
  const target = join(DIST, file);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, html);
  const address = `${siteUrl}/${file.replace(/index\.html$/, '')}`;
  // A page that names another one, or none, is not one of its own.
  if (page.head.includes(`<link rel="canonical" href="${address}">`)) addresses.push(address);
  files.push(target);
}

await mkdir(join(DIST, 'search'), { recursive: true });
for (const { file, content } of await searchFiles()) await writeFile(join(DIST, file), content);
await mkdir(join(DIST, 'maps'), { recursive: true });
for await (const { file, content } of allMaps()) await writeFile(join(DIST, file), content);

for (const flow of await allOpenFlows()) {
  await writeFile(join(DIST, 'flows', `${flow.id}.${flow.locale}.json`), JSON.stringify(flow));
}
await writeFile(
  join(DIST, 'sitemap.xml'),
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses
    .map((address) => `<url><loc>${address}</loc></url>`)
    .join('\n')}\n</urlset>\n`,
);
const options = { styleHash, frameAncestors: process.env.FRAME_ANCESTORS };
await writeFile(join(DIST, '_headers'), headersFile(options));
// Without a network, the code of the site shows its pages in this one.
const shell = {
  locale: 'en',
  head: `<title>${siteName}</title><meta name="robots" content="noindex">`,
};
await writeFile(join(DIST, 'shell.html'), pageOf({ ...shell, body: '' }));
await mkdir('build/server', { recursive: true });
await writeFile('build/server/style-hash.json', JSON.stringify({ styleHash }));
await writeFile('build/server/nginx.conf', nginxConf(options));
await writeFile('build/server/Caddyfile', caddyfile(options));

/** Copies of two pages for the size check: the median by bytes, and the largest. */
async function keepSamples(files) {
  const pages = await Promise.all(
    files.map(async (file) => ({ file, size: (await brotli(await readFile(file))).length })),
  );
  pages.sort((a, b) => a.size - b.size);
  await copyFile(pages[Math.floor(pages.length / 2)].file, 'build/median.html');
  await copyFile(pages.at(-1).file, 'build/largest.html');
}

// Everything but the compressed twins must stand in dist/ by now.
await writeWorker(DIST, manifest);

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
for (const entry of await readdir(DIST, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !COMPRESSED.has(extname(entry.name))) continue;
  const file = join(entry.parentPath, entry.name);
  const content = await readFile(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(`${file}.br`, await brotli(content, quality));
  await writeFile(`${file}.gz`, await zip(content, { level: 9 }));
}
await keepSamples(files);
console.log(`${files.length} pages written to ${DIST}/`);
