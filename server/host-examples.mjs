// @ts-check
/* The table of headers.mjs, written as settings of other hosts. */
import {
  agentFramersOf,
  agentPattern,
  contentSecurityPolicy,
  framersOf,
  headers,
  headersFor,
  IMMUTABLE,
  ISOLATED,
  LANGUAGE,
  MANIFEST_TYPE,
  notesPrefix,
  openPattern,
  REVALIDATED,
  TYPES,
  TYPES_TYPE,
  UNLISTED,
  widgetPattern,
} from './headers.mjs';

/** @typedef {import('./headers.mjs').Options} Options */

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
 * @param {readonly string[]} assets names of the files in `/assets/`. Some hosts send the headers of a rule with their 404, too, so
 *   that a rule for the folder would keep one for a year; and some read the first hundred rules only, so that these come last.
 */
export const headersFile = ({ base = '', ...options }, assets) => `${base}/*
${lines(headers(options, '/'), (name, value) => `  ${name}: ${value}`)}
  Cache-Control: ${REVALIDATED}
${base}/manifest.webmanifest
  Content-Type: ${MANIFEST_TYPE}
${base}${TYPES}
  Content-Type: ${TYPES_TYPE}
${notesPrefix(base)}*
${lines(UNLISTED, (name, value) => `  ${name}: ${value}`)}
${base}/:language/widget/*
  ! Content-Security-Policy
  ! Cross-Origin-Resource-Policy
  Content-Security-Policy: ${contentSecurityPolicy(options, framersOf(options))}
${lines(ISOLATED, (name, value) => `  ${name}: ${value}`)}
${base}/:language/agent/
  ! Content-Security-Policy
  Content-Security-Policy: ${contentSecurityPolicy(options, agentFramersOf(options))}
${['/embed*', '/flows/*']
  .map(
    (path) => `${base}${path}
  ! Cross-Origin-Resource-Policy
  Cross-Origin-Resource-Policy: cross-origin
  Access-Control-Allow-Origin: *`,
  )
  .join('\n')}
${assets
  .map(
    (name) => `${base}/assets/${name}
  ! Cache-Control
  Cache-Control: ${IMMUTABLE}
`,
  )
  .join('')}`;

/**
 * Example for nginx 1.22 or newer; its brotli module is optional.
 *
 * @param {Options} options
 */
export const nginxConf = ({ base = '', ...options }) => `map "$status $uri" $latchkey_cache {
  default "${REVALIDATED}";
  "~^(200|304) ${base}/assets/" "${IMMUTABLE}";
}
map $uri $latchkey_language {
  "~^${base}/(${LANGUAGE})/" $1;
}
map $status $latchkey_methods {
  405 "GET, HEAD";
}
map $uri $latchkey_framers {
  default "'none'";
  "~${widgetPattern(base)}" "${framersOf(options)}";
  "~${agentPattern(base)}" "${agentFramersOf(options)}";
}
map $uri $latchkey_readers {
  default "same-origin";
  "~${openPattern(base)}" "cross-origin";
  "~${widgetPattern(base)}" "cross-origin";
}
map $uri $latchkey_isolation {
  "~${widgetPattern(base)}" "${ISOLATED['Cross-Origin-Embedder-Policy']}";
}
map $uri $latchkey_robots {
  "~^${notesPrefix(base)}" "${UNLISTED['X-Robots-Tag']}";
}
map $uri $latchkey_origins {
  "~${openPattern(base)}" "*";
}
server {
  listen 8080;
  root /srv/latchkey/dist;
  gzip_static on;
  # brotli_static on;
  gzip_proxied any;
  charset utf-8;
  absolute_redirect off;
  large_client_header_buffers 4 128k;
${lines(headersFor(options, '$latchkey_framers', '$latchkey_readers'), (name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Access-Control-Allow-Origin $latchkey_origins always;
  add_header Cross-Origin-Embedder-Policy $latchkey_isolation always;
  add_header X-Robots-Tag $latchkey_robots always;
  add_header Cache-Control $latchkey_cache always;
  add_header Vary Accept-Encoding always;
  add_header Allow $latchkey_methods always;
  location = ${base}/manifest.webmanifest { default_type ${MANIFEST_TYPE}; }
  location = ${base}${TYPES} { types { } default_type "${TYPES_TYPE}"; }
  location ~ /\\. { return 404; }
  error_page 403 404 =404 @missing;
  location @missing { try_files ${base}/$latchkey_language/404.html ${base}/404.html =404; }
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
    ~${widgetPattern(base)} "${framersOf(options)}"
    ~${agentPattern(base)} "${agentFramersOf(options)}"
    default "'none'"
  }
  map {path} {latchkey_readers} {
    ~${openPattern(base)} cross-origin
    ~${widgetPattern(base)} cross-origin
    default same-origin
  }
  @widget path_regexp ${widgetPattern(base)}
  header @widget Cross-Origin-Embedder-Policy ${ISOLATED['Cross-Origin-Embedder-Policy']}
  @notes path ${notesPrefix(base)}*
  header @notes X-Robots-Tag ${UNLISTED['X-Robots-Tag']}
  @open path_regexp ${openPattern(base)}
  header @open Access-Control-Allow-Origin *
  header {
${lines(headersFor(options, '{latchkey_framers}', '{latchkey_readers}'), (name, value) => `    ${name} "${value}"`)}
    Cache-Control {latchkey_cache}
  }
  header ${base}/manifest.webmanifest Content-Type ${MANIFEST_TYPE}
  header ${base}${TYPES} Content-Type "${TYPES_TYPE}"
  header {
    Vary Accept-Encoding
    defer
  }
  map {path} {latchkey_language} {
    ~^${base}/(${LANGUAGE})/ "\${1}"
    default ""
  }
  map {query} {latchkey_query} {
    ~(.+) "?\${1}"
    default ""
  }
  @folder {
    not path */
    file {path}/index.html
  }
  redir @folder {path}/{latchkey_query} 308
  @refused not method GET HEAD
  error @refused 405
  file_server {
    precompressed br gzip
  }
  handle_errors {
    header {
${lines(headersFor(options, "'none'", 'same-origin'), (name, value) => `      ${name} "${value}"`)}
      Cache-Control "${REVALIDATED}"
      -Access-Control-Allow-Origin
      -Cross-Origin-Embedder-Policy
      -X-Robots-Tag
    }
    @written not method GET HEAD
    header @written Allow "GET, HEAD"
    respond @written 405
    try_files ${base}/{latchkey_language}/404.html ${base}/404.html
    file_server {
      precompressed br gzip
    }
  }
}
`;
