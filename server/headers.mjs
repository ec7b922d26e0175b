// @ts-check
/* The one table of production headers: served by `npm start`, and written for other hosts by host-examples.mjs. */

/** Files whose name changes with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Everything else, and every answer that is not a file: browsers ask whether it has changed. */
export const REVALIDATED = 'no-cache';

/** Not every host knows the type of this file. */
export const MANIFEST_TYPE = 'application/manifest+json';

/**
 * @typedef {object} Options
 * @property {readonly string[]} styleHashes hashes (sha256, base64) of the inlined styles.
 * @property {string | undefined} [frameAncestors] who may frame the pages of the widget: CSP sources, anybody by default.
 * @property {string | undefined} [agentFrameAncestors] who may frame the workspace of agents: origins, nobody by default.
 * @property {string} [base] path below which the site stands, without a slash at its end. The folder that is served then holds the site at that path.
 */

/**
 * Content security policy of every response.
 *
 * @param {Options} options
 * @param {string} ancestors who may frame the page that the response holds.
 */
export const contentSecurityPolicy = ({ styleHashes }, ancestors) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleHashes.map((hash) => `'sha256-${hash}'`).join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    // The address of the service worker: see src/app/browser/worker-address.ts.
    'trusted-types sw',
  ].join('; ');

/** The language that an address begins with. Braces would mean something else to Caddy. */
export const LANGUAGE = '[a-z][a-z][a-z]?(?:-[A-Za-z0-9]+)*';

/**
 * The pages inside a widget's frame: the topics, an article, a step.
 *
 * @param {string} base
 */
export const widgetPattern = (base) =>
  `^${base}/${LANGUAGE}/widget/([a-z0-9-]+/)?([a-z0-9-]+/)?(index[.]html)?$`;

/**
 * The workspace of agents, which may stand in a helpdesk. No other page but these can be framed.
 *
 * @param {string} base
 */
export const agentPattern = (base) => `^${base}/${LANGUAGE}/agent/(index[.]html)?$`;

/**
 * What pages and programs of other sites may read.
 *
 * @param {string} base
 */
export const openPattern = (base) => `^${base}/(embed[-a-z0-9]*[.](js|json|d[.]ts)|flows/.*)$`;

/** Types for the editors of other people. Hosts take the ending `.ts` for that of a video. */
export const TYPES = '/embed.d.ts';
export const TYPES_TYPE = 'text/plain; charset=utf-8';

/** With these two a page that asks its frames for isolation (`require-corp`) may embed the widget. */
export const ISOLATED = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** What `FRAME_ANCESTORS` may say: CSP sources with spaces between. */
export const SOURCES = /^[\w:/.*' -]+$/;

/** What `AGENT_FRAME_ANCESTORS` may say: origins, with spaces between. It must name a host, for what agents write is sent there. */
export const ORIGINS = /^(https?:\/\/(\*\.)?[\w-]+(\.[\w-]+)*(:\d+)?( (?!$)|$))+$/;

/**
 * Who may frame the pages of the widget.
 *
 * @param {Options} options
 */
export const framersOf = ({ frameAncestors = '*' }) => frameAncestors;

/**
 * Who may frame the workspace of agents.
 *
 * @param {Options} options
 */
export const agentFramersOf = ({ agentFrameAncestors = "'none'" }) => agentFrameAncestors;

/**
 * Headers that are the same for every path but for `framers` and `readers`.
 *
 * @param {Options} options
 * @param {string} framers
 * @param {string} readers
 * @returns {Record<string, string>}
 */
export const headersFor = (options, framers, readers) => ({
  'Content-Security-Policy': contentSecurityPolicy(options, framers),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': readers,
});

/**
 * Notes for agents are public, but nobody should come upon one in a search.
 *
 * @param {string} base
 */
export const notesPrefix = (base) => `${base}/assets/notes-`;
export const UNLISTED = { 'X-Robots-Tag': 'noindex' };

const OPEN_TO_ALL = { 'Access-Control-Allow-Origin': '*' };

const WIDGET = new RegExp(widgetPattern(''));
const AGENT = new RegExp(agentPattern(''));
const OPEN = new RegExp(openPattern(''));

/**
 * Headers of the response for a path.
 *
 * @param {Options} options
 * @param {string} path within the site, without query.
 * @returns {Record<string, string>}
 */
export function headers(options, path) {
  const isWidget = WIDGET.test(path);
  const framers = isWidget
    ? framersOf(options)
    : AGENT.test(path)
      ? agentFramersOf(options)
      : "'none'";
  const isOpen = OPEN.test(path);
  const given = headersFor(options, framers, isOpen ? 'cross-origin' : 'same-origin');
  return {
    ...given,
    ...(isWidget && ISOLATED),
    ...(isOpen && OPEN_TO_ALL),
    ...(path.startsWith(notesPrefix('')) && UNLISTED),
    ...(path === TYPES && { 'Content-Type': TYPES_TYPE }),
  };
}

/**
 * `Cache-Control` for a path.
 *
 * @param {string} path
 */
export const cacheControl = (path) => (path.startsWith('/assets/') ? IMMUTABLE : REVALIDATED);
