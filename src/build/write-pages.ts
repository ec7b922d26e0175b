/*
 * The part of the build that runs what it has bundled: writes every page to dist/, with the style inlined. Nothing
 * else waits meanwhile, and files take half as long without promises.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { BUILD_NOTE } from '../../server/built-site.mjs';
import { caddyfile, headersFile, nginxConf } from '../../server/host-examples.mjs';
import { basename } from '../content/base';
import { filesOf, type Manifest } from './built-files';
import { dist, inGuide, notes } from './folders';
import {
  allMaps,
  openFlowFiles,
  ownStyles,
  type PrerenderedPage,
  prerenderAll,
  proofFile,
  searchFiles,
  shellLanguage,
  siteName,
} from './prerender';
import { stage, times } from './stage';
import { writeWorker } from './worker';

const { origin } = new URL(process.env.SITE_URL ?? 'http://localhost:4173');

/** Takes the style of every page out of its file, to stand in the page in place of its link. */
function takeStyle(template: string): { link: string; css: string } {
  const link = /<link rel="stylesheet"[^>]*href="[^"]*\/(assets\/[^"]+\.css)"[^>]*>/.exec(template);
  if (!link)
    throw new Error('dist/index.html has no link to a style. Is it imported in index.html?');
  const css = readFileSync(join(dist, link[1]!), 'utf8').trim();
  rmSync(join(dist, link[1]!));
  return { link: link[0], css };
}

const template = readFileSync(join(dist, 'index.html'), 'utf8').replace(/\n\s*/g, '');
const { link, css } = takeStyle(template);
const styleHashes = [css, ...Object.values(ownStyles)].map((style) =>
  createHash('sha256').update(style).digest('base64'),
);

renameSync(join(dist, 'manifest.json'), join(notes, 'manifest.json'));
const manifest = JSON.parse(readFileSync(join(notes, 'manifest.json'), 'utf8')) as Manifest;

const ROOT = '<div id="root"';
/** The script of every page, and links to what it imports. */
const SCRIPT = /<script type="module"[^>]*><\/script>(<link rel="modulepreload"[^>]*>)*/;

/** A page of the widget has one script, which asks for the code of the site by its addresses. */
function framedTemplate(): string {
  const script = readdirSync(join(dist, 'assets')).find((name) => name.startsWith('first-page-'));
  const files = [...filesOf(manifest, 'src/app/widget.tsx')].map((file) => `${basename}/${file}`);
  return template
    .replace(SCRIPT, `<script type="module" src="${basename}/assets/${script}"></script>`)
    .replace(ROOT, `${ROOT} data-code='${JSON.stringify(files)}'`);
}

const framed = framedTemplate();

/** Where the home page offers to go on. */
const KEPT = '<section class="card kept">';
/** It stops the reading of the page there, for those few bytes: see keep-room.ts. */
const keepRoom = `<script src="${basename}/${manifest['src/app/pages/home/keep-room.ts']!.file}"></script>`;

const common = filesOf(manifest, 'src/app/main.tsx', filesOf(manifest, 'index.html'));

/** How the manifest names a file of the guide: by the way from the project to it. */
const moduleOf = (name: string): string => relative('.', inGuide(name)).replaceAll('\\', '/');

function addressesIn(module: string): string[] {
  if (!manifest[module]) return [];
  return [...filesOf(manifest, module)]
    .filter((file) => !common.has(file))
    .map((file) => `${basename}/${file}`);
}

/** The addresses of files of the guide, as src/content/load-file.ts reads them. */
const addressesOf = (names: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, addressesIn(moduleOf(name))])));

const pageOf = ({
  locale,
  direction,
  isFramed,
  article,
  style,
  head,
  body,
}: Omit<PrerenderedPage, 'file'>): string =>
  (isFramed ? framed : template)
    .replace(ROOT, article ? `${ROOT} data-files='${addressesOf(article)}'` : ROOT)
    .replace(
      /<html lang="[^"]*">/,
      `<html lang="${locale}"${direction === 'rtl' ? ' dir="rtl"' : ''}>`,
    )
    .replace(link, () =>
      [css, ...(style ? [ownStyles[style]] : [])].map((each) => `<style>${each}</style>`).join(''),
    )
    .replace('<!--head-->', () => head)
    .replace('<!--body-->', () => (isFramed ? body : body.replace(KEPT, keepRoom + KEPT)));

const write = (file: string, content: string): void => writeFileSync(join(dist, file), content);

async function writeAll(contents: AsyncIterable<{ file: string; content: string }>): Promise<void> {
  for await (const { file, content } of contents) write(file, content);
}

/** Writes all pages, and returns the addresses that search engines may show. */
async function writePages(): Promise<{ addresses: string[]; count: number }> {
  const addresses: string[] = [];
  let count = 0;
  for await (const { file, ...page } of prerenderAll(origin)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    write(file, pageOf(page));
    const address = `${origin}${basename}/${file.replace(/index\.html$/, '')}`;
    // A page that names another one, or none, is not one of its own.
    if (page.head.includes(`<link rel="canonical" href="${address}">`)) addresses.push(address);
    count += 1;
  }
  return { addresses, count };
}

const sitemap = (addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses
    .map((address) => `<url><loc>${address}</loc></url>`)
    .join('\n')}\n</urlset>\n`;

/** What a host needs to know. */
function writeHeaders(): void {
  const { FRAME_ANCESTORS, AGENT_FRAME_ANCESTORS } = process.env;
  const options = {
    styleHashes,
    frameAncestors: FRAME_ANCESTORS,
    agentFrameAncestors: AGENT_FRAME_ANCESTORS,
    base: basename,
  };
  write('_headers', headersFile(options, readdirSync(join(dist, 'assets'))));
  const servers = join(notes, 'server');
  mkdirSync(servers, { recursive: true });
  writeFileSync(join(servers, 'nginx.conf'), nginxConf(options));
  writeFileSync(join(servers, 'Caddyfile'), caddyfile(options));
}

async function main(): Promise<void> {
  for (const folder of ['search', 'maps', 'flows'])
    mkdirSync(join(dist, folder), { recursive: true });
  // First of all, because it throws where a claim of the guide does not hold.
  await stage('proof', async () => write('proof.json', await proofFile()));
  await stage('maps', () => writeAll(allMaps()));
  const { addresses, count } = await stage('pages', writePages);
  await stage('search', () => writeAll(searchFiles()));
  await stage('data', () => writeAll(openFlowFiles()));
  write('sitemap.xml', sitemap(addresses));
  writeHeaders();
  // Without a network, the code of the site shows its pages in this one.
  const shell = `<title>${siteName}</title><meta name="robots" content="noindex">`;
  write('shell.html', pageOf({ ...shellLanguage, style: 'pages', head: shell, body: '' }));
  // All that it keeps must stand in dist/ by now.
  await stage('worker', () => writeWorker(dist, manifest, basename));
  write(BUILD_NOTE, JSON.stringify({ styleHashes, base: basename }));
  console.log(`${count} pages written: ${times.join(', ')}`);
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
