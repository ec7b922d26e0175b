import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Manifest } from './built-files';
import { filesIn } from './files-in';

const PAGE = /(^|\/)index\.html$/;
/**
 * Not for a person on this site: for hosts, robots, other programs and other sites, the act of installing
 * it; compressed twins; the worker; what nobody asks for without a network.
 */
const NOT_KEPT =
  /\.(br|gz)$|(^|\/)404\.html$|^(_headers|(?:robots|licenses)\.txt|sitemap\.xml|proof\.json|embed[-.\w]*|sw\.js)$|^(flows|icons)\/|^assets\/first-page-|^[\w-]+\/(widget|proof)\//;
/** Kept once somebody has asked for it: nobody who is locked out needs a map, or what only agents search. */
const LATER = /^maps\/|^search\/[\w-]+-agents\.json$/;
/** Modules, likewise: only agents need theirs, a map needs its drawing, and a frame on another site has no use of this worker. */
const LATER_MODULES =
  /\?agent$|^src\/(agent\/((workspace|live-map|search-peek|ticket)\.tsx?|(agent|call)\.css\?inline)|app\/widget\.tsx|embed\/frame\/widget-\w+\.tsx|player\/map\/flow-map\.tsx)$|^_(flow-map|topics|ticket-times|sign)-/;

const sha256 = (content: string | Buffer) => createHash('sha256').update(content);

/** The way in, where an installed site starts, and everything that is not a page. */
const isKept = (file: string): boolean => file === 'index.html' || !PAGE.test(file);

/**
 * Text of the service worker for a site.
 *
 * @param code of the worker, without its constants.
 * @param site SHA-256 of each file of a site, by path relative to `dist/`.
 * @param base path below which the site stands, without a slash at its end.
 * @returns the same for the same content, in whatever order.
 */
export function workerOf(
  code: string,
  site: ReadonlyMap<string, Buffer>,
  manifest: Manifest,
  base = '',
): string {
  const addressOf = (file: string): string => `${base}/${file.replace(PAGE, '$1')}`;
  const names = [...site.keys()].filter((file) => !NOT_KEPT.test(file)).sort();
  const version = sha256(code);
  for (const file of names) version.update(`\0${file}\0`).update(site.get(file)!);
  const later = new Set(
    Object.keys(manifest)
      .filter((module) => LATER_MODULES.test(module))
      .map((module) => manifest[module]!.file),
  );
  const isLater = (file: string): boolean => later.has(file) || LATER.test(file);
  const listOf = (files: readonly string[]): string =>
    JSON.stringify(
      Object.fromEntries(
        files.map((file) => [addressOf(file), site.get(file)!.toString('base64')]),
      ),
      null,
      1,
    );
  const pages = names.filter((file) => PAGE.test(file)).map(addressOf);
  return [
    `const BASE = ${JSON.stringify(base)};`,
    `const VERSION = "${version.digest('base64url').slice(0, 12)}";`,
    `const FILES = ${listOf(names.filter((file) => isKept(file) && !isLater(file)))};`,
    `const LATER = ${listOf(names.filter(isLater))};`,
    `const PAGES = ${JSON.stringify(pages, null, 1)};`,
    code,
  ].join('\n');
}

/** Writes `sw.js` for the site in a folder, which must be complete but for compressed twins. */
export function writeWorker(dist: string, manifest: Manifest, base = ''): void {
  const site = new Map<string, Buffer>();
  for (const file of filesIn(dist))
    site.set(relative(dist, file).replaceAll('\\', '/'), sha256(readFileSync(file)).digest());
  const code = readFileSync('src/app/browser/sw.js', 'utf8');
  writeFileSync(join(dist, 'sw.js'), workerOf(code, site, manifest, base));
}

/** The files that the written worker puts on every device, as paths that begin with `dist`. */
export function keptFiles(dist: string): string[] {
  const [, files] = /const FILES = ([^;]+);/.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))!;
  const paths = Object.keys(JSON.parse(files!) as object);
  const base = paths.find((path) => path.endsWith('/shell.html'))!.replace('/shell.html', '');
  return paths.map((path) => join(dist, path.slice(base.length).replace(/\/$/, '/index.html')));
}
