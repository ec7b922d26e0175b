/* The one table of production headers: served by `npm start`, written as _headers, nginx and Caddy examples. */

/** Files whose name changes with their content. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATED = 'no-cache';

/** Not every host knows it. */
const MANIFEST_TYPE = 'application/manifest+json';

/**
 * Content security policy of every response.
 *
 * @param {{ styleHash: string, frameAncestors?: string | undefined }} options hash (sha256, base64) of
 *   the inlined style, and who may frame the pages: CSP sources, nobody by default.
 */
const contentSecurityPolicy = ({ styleHash, frameAncestors = "'none'" }) =>
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
    `frame-ancestors ${frameAncestors}`,
    "require-trusted-types-for 'script'",
    // The address of the service worker: see src/offline/worker-address.ts.
    'trusted-types sw',
  ].join('; ');

/** Headers of every response. */
export const headers = (options) => ({
  'Content-Security-Policy': contentSecurityPolicy(options),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/** `Cache-Control` for a path. */
export const cacheControl = (path) => (path.startsWith('/assets/') ? IMMUTABLE : REVALIDATED);

const lines = (options, line) =>
  Object.entries(headers(options))
    .map(([name, value]) => line(name, value))
    .join('\n');

/** For hosts that read a `_headers` file. */
export const headersFile = (options) => `/*
${lines(options, (name, value) => `  ${name}: ${value}`)}
  Cache-Control: ${REVALIDATED}
/assets/*
  ! Cache-Control
  Cache-Control: ${IMMUTABLE}
/manifest.webmanifest
  Content-Type: ${MANIFEST_TYPE}
`;

/** Example for nginx 1.22+ with the brotli module. */
export const nginxConf = (options) => `map $uri $latchkey_cache {
  default "${REVALIDATED}";
  ~^/assets/ "${IMMUTABLE}";
}
server {
  listen 8080;
  root /srv/latchkey/dist;
  gzip_static on;
  # brotli_static on;
${lines(options, (name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Cache-Control $latchkey_cache always;
  location = /manifest.webmanifest { default_type ${MANIFEST_TYPE}; }
  location ~ /\\. { return 404; }
  location ~ ^/(en|ru)/ { error_page 404 /$1/404.html; try_files $uri $uri/ =404; }
  error_page 404 /404.html;
}
`;

/** Example for Caddy 2. */
export const caddyfile = (options) => `:8080 {
  root * /srv/latchkey/dist
  header {
${lines(options, (name, value) => `    ${name} "${value}"`)}
    Cache-Control "${REVALIDATED}"
  }
  header /assets/* Cache-Control "${IMMUTABLE}"
  header /manifest.webmanifest Content-Type ${MANIFEST_TYPE}
  file_server {
    precompressed br gzip
  }
  handle_errors {
    @ru path /ru/*
    rewrite @ru /ru/404.html
    @other not path /ru/*
    rewrite @other /404.html
    file_server
  }
}
`;
