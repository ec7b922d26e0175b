/* A certificate of a day: browsers speak HTTP/2 with nobody who has none. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

const KEY = 'build/bench/key.pem';
const CERTIFICATE = 'build/bench/certificate.pem';

const REQUEST =
  'req -x509 -nodes -days 1 -subj /CN=localhost -newkey ec -pkeyopt ec_paramgen_curve:prime256v1';

/** @throws Error where `openssl` is not installed. */
export function makeCertificate() {
  mkdirSync('build/bench', { recursive: true });
  execFileSync('openssl', [...REQUEST.split(' '), '-keyout', KEY, '-out', CERTIFICATE], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return { key: readFileSync(KEY), cert: readFileSync(CERTIFICATE) };
}
