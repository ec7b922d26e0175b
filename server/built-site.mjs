// @ts-check
/* A built site as the server knows it: which paths there are, and what the build noted of itself. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import sirv from 'sirv';
import { cacheControl, headers, REVALIDATED } from './headers.mjs';
import { rangeWithin } from './request.mjs';

/** @typedef {Pick<import('./headers.mjs').Options, 'frameAncestors' | 'agentFrameAncestors'>} Framers */

/** Written last, so that a folder which has it holds a whole site. It says what the headers depend on. */
export const BUILD_NOTE = 'build.json';

/**
 * @param {string} path
 * @returns nothing for a file that cannot be reached, whether it is missing or the disk fails.
 */
export function statsOf(path) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} dist
 * @returns when the build in a folder was written, or nothing where there is no whole one.
 */
export const writtenAt = (dist) => statsOf(join(dist, BUILD_NOTE))?.mtimeMs;

/**
 * @param {string} dist
 * @returns {{ styleHashes: string[], base: string } | undefined} nothing where a build has not finished.
 */
function readNote(dist) {
  try {
    const { styleHashes, base } = JSON.parse(readFileSync(join(dist, BUILD_NOTE), 'utf8'));
    return Array.isArray(styleHashes) && typeof base === 'string'
      ? { styleHashes, base }
      : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} dist */
function pathsIn(dist) {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name))}`.replaceAll('\\', '/'))
    .map((path) => path.replace(/\/index\.html$/, '/'));
}

/**
 * sirv, which never sees a request for a part of a file that it would read wrongly.
 *
 * @param {string} dist
 */
const senderOf = (dist) =>
  sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: ({ req: request }, _path, { size }) => {
      const { range, 'if-range': condition } = request.headers;
      if (range === undefined) return;
      const isMeant = request.method === 'GET' && condition === undefined;
      request.headers.range = isMeant ? rangeWithin(range, size) : undefined;
    },
  });

/**
 * Reads what a folder holds, once: sirv keeps its own list, too.
 *
 * @param {string} dist
 * @param {Framers} [framers]
 * @throws Error when the folder holds no whole build.
 */
export function readSite(dist, framers) {
  const written = writtenAt(dist);
  const note = readNote(dist);
  if (!note) throw new Error(`${dist} holds no whole site. Run "npm run build".`);
  const options = { styleHashes: note.styleHashes, ...framers };
  /** @type {Map<string, Record<string, string>>} */
  const files = new Map();
  for (const path of pathsIn(dist)) {
    const cached = { 'Cache-Control': cacheControl(path), Vary: 'Accept-Encoding' };
    files.set(path, { ...headers(options, path), ...cached });
  }
  return {
    written,
    base: note.base,
    /** The headers of each path. */
    files,
    /** Those of everything else. */
    common: { ...headers(options, ''), 'Cache-Control': REVALIDATED },
    send: senderOf(dist),
  };
}
