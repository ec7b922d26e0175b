// @ts-check
/* The one table of production headers: served by `npm start`, written as _headers, nginx and Caddy examples. */

/** Files whose name changes with their content. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATED = 'no-cache';

/** Not every host knows it. */
const MANIFEST_TYPE = 'application/manifest+json';

/**
 * @typedef {object} Options
 * @property {string} styleHash hash (sha256, base64) of the inlined style.
 * @property {string | undefined} [frameAncestors] who may frame the page of the widget: CSP sources, anybody by default.
 * @property {string} [base] path below which the site stands, without a slash at its end. The folder of the site then holds it at that path.
 */

/**
 * Content security policy of every response.
 *
 * @param {Options} options
 * @param {string} ancestors who may frame the page that the response holds.
 */
const contentSecurityPolicy = ({ styleHash }, ancestors) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${styleHash}'`,
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
const LANGUAGE = '[a-z][a-z][a-z]?(?:-[A-Za-z0-9]+)*';

/** The page inside a widget's frame, the only one that may be framed. */
/** @param {string} base */
const widget = (base) => `^${base}/${LANGUAGE}/widget/(index[.]html)?$`;

/** What pages and programs of other sites may read. */
/** @param {string} base */
const open = (base) => `^${base}/(embed[-a-z0-9]*[.](js|json|d[.]ts)|flows/.*)$`;

/** Types for the editors of others, which hosts take for a film by the end of the name. */
const TYPES = '/embed.d.ts';
const TYPES_TYPE = 'text/plain; charset=utf-8';

/** With these two a page that asks its frames for isolation (`require-corp`) may embed the widget. */
const ISOLATED = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * Who may frame the page of the widget.
 *
 * @param {Options} options
 */
const framersOf = ({ frameAncestors = '*' }) => frameAncestors;

/**
 * Headers that are the same for every path but for `framers` and `readers`.
 *
 * @param {Options} options
 * @param {string} framers
 * @param {string} readers
 * @returns {Record<string, string>}
 */
const headersFor = (options, framers, readers) => ({
  'Content-Security-Policy': contentSecurityPolicy(options, framers),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': readers,
});

/** Notes for agents are public, but nothing that a person should come upon in a search. */
/** @param {string} base */
const notes = (base) => `${base}/assets/notes-`;
const UNLISTED = { 'X-Robots-Tag': 'noindex' };

const OPEN_TO_ALL = { 'Access-Control-Allow-Origin': '*' };

/**
 * Headers of the response for a path.
 *
 * @param {Options} options
 * @param {string} path within the site, without query.
 * @returns {Record<string, string>}
 */
export function headers(options, path) {
  const isWidget = new RegExp(widget('')).test(path);
  const framers = isWidget ? framersOf(options) : "'none'";
  const isOpen = new RegExp(open('')).test(path);
  const given = headersFor(options, framers, isOpen ? 'cross-origin' : 'same-origin');
  return {
    ...given,
    ...(isWidget && ISOLATED),
    ...(isOpen && OPEN_TO_ALL),
    ...(path.startsWith(notes('')) && UNLISTED),
    ...(path === TYPES && { 'Content-Type': TYPES_TYPE }),
  };
}

/**
 * `Cache-Control` for a path.
 *
 * @param {string} path
 */
export const cacheControl = (path) => (path.startsWith('/assets/') ? IMMUTABLE : REVALIDATED);

/**
 * @param {Record<string, string>} given
 * @param {(name: string, value: string) => string} line
 */
const lines = (given, line) =>
  Object.entries(given)
    .map(([name, value]) => line(name, value))
    .join('\n');

/**
 * For hosts that read a `_headers` file.
 *
 * @param {Options} options
 */
export const headersFile = ({ base = '', ...options }) => `${base}/*
${lines(headers(options, '/'), (name, value) => `  ${name}: ${value}`)}
  Cache-Control: ${REVALIDATED}
${base}/assets/*
  ! Cache-Control
  Cache-Control: ${IMMUTABLE}
${notes(base)}*
${lines(UNLISTED, (name, value) => `  ${name}: ${value}`)}
${base}/manifest.webmanifest
  Content-Type: ${MANIFEST_TYPE}
${base}${TYPES}
  Content-Type: ${TYPES_TYPE}
${base}/:language/widget/
  ! Content-Security-Policy
  ! Cross-Origin-Resource-Policy
  Content-Security-Policy: ${contentSecurityPolicy(options, framersOf(options))}
${lines(ISOLATED, (name, value) => `  ${name}: ${value}`)}
${['/embed*', '/flows/*']
  .map(
    (path) => `${base}${path}
  ! Cross-Origin-Resource-Policy
  Cross-Origin-Resource-Policy: cross-origin
  Access-Control-Allow-Origin: *`,
  )
  .join('\n')}
`;

/**
 * Example for nginx 1.22+ with the brotli module.
 *
 * @param {Options} options
 */
export const nginxConf = ({ base = '', ...options }) => `map $uri $latchkey_cache {
  default "${REVALIDATED}";
  ~^${base}/assets/ "${IMMUTABLE}";
}
map $uri $latchkey_framers {
  default "'none'";
  "~${widget(base)}" "${framersOf(options)}";
}
map $uri $latchkey_readers {
  default "same-origin";
  "~${open(base)}" "cross-origin";
  "~${widget(base)}" "cross-origin";
}
map $uri $latchkey_isolation {
  "~${widget(base)}" "${ISOLATED['Cross-Origin-Embedder-Policy']}";
}
map $uri $latchkey_robots {
  ~^${notes(base)} "${UNLISTED['X-Robots-Tag']}";
}
map $uri $latchkey_origins {
  "~${open(base)}" "*";
}
server {
  listen 8080;
  root /srv/latchkey/dist;
  gzip_static on;
  # brotli_static on;
  gzip_vary on;
  absolute_redirect off;
  large_client_header_buffers 4 128k;
${lines(headersFor(options, '$latchkey_framers', '$latchkey_readers'), (name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Access-Control-Allow-Origin $latchkey_origins always;
  add_header Cross-Origin-Embedder-Policy $latchkey_isolation always;
  add_header X-Robots-Tag $latchkey_robots always;
  add_header Cache-Control $latchkey_cache always;
  location = ${base}/manifest.webmanifest { default_type ${MANIFEST_TYPE}; }
  location = ${base}${TYPES} { types { } default_type "${TYPES_TYPE}"; }
  location ~ /\\. { return 404; }
  location ~ ^${base}/(${LANGUAGE})/ { error_page 404 ${base}/$1/404.html; try_files $uri $uri/ =404; }
  error_page 404 ${base}/404.html;
}
`;

/**
 * Example for Caddy 2.
 *
 * @param {Options} options
 */
export const caddyfile = ({ base = '', ...options }) => `:8080 {
  root * /srv/latchkey/dist
  map {path} {latchkey_cache} {
    ~^${base}/assets/ "${IMMUTABLE}"
    default "${REVALIDATED}"
  }
  map {path} {latchkey_framers} {
    ~${widget(base)} "${framersOf(options)}"
    default "'none'"
  }
  map {path} {latchkey_readers} {
    ~${open(base)} cross-origin
    ~${widget(base)} cross-origin
    default same-origin
  }
  @widget path_regexp ${widget(base)}
  header @widget Cross-Origin-Embedder-Policy ${ISOLATED['Cross-Origin-Embedder-Policy']}
  @notes path ${notes(base)}*
  header @notes X-Robots-Tag ${UNLISTED['X-Robots-Tag']}
  @open path_regexp ${open(base)}
  header @open Access-Control-Allow-Origin *
  header {
${lines(headersFor(options, '{latchkey_framers}', '{latchkey_readers}'), (name, value) => `    ${name} "${value}"`)}
    Cache-Control {latchkey_cache}
  }
  header ${base}/manifest.webmanifest Content-Type ${MANIFEST_TYPE}
  header ${base}${TYPES} Content-Type "${TYPES_TYPE}"
  file_server {
    precompressed br gzip
  }
  handle_errors {
    @language path_regexp language ^${base}/(${LANGUAGE})/
    rewrite @language ${base}/{re.language.1}/404.html
    @other not path_regexp ^${base}/${LANGUAGE}/
    rewrite @other ${base}/404.html
    file_server
  }
}
`;
