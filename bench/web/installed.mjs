/* The packages that only a comparison needs: bench/package.json lists them, the one above does not. */
import { readFileSync } from 'node:fs';

const bench = new URL('../', import.meta.url);
const readJson = (file) => JSON.parse(readFileSync(new URL(file, bench), 'utf8'));

function installedVersion(name) {
  try {
    return readJson(`node_modules/${name}/package.json`).version;
  } catch {
    return undefined;
  }
}

/** @throws Error naming the packages of bench/ that are missing or of another version, and how to get them. */
export function checkInstalled() {
  const wanted = Object.entries(readJson('package.json').dependencies);
  const missing = wanted.filter(([name, version]) => installedVersion(name) !== version);
  if (missing.length === 0) return;
  const names = missing.map((each) => each.join('@')).join(', ');
  throw new Error(`bench/ lacks ${names}: install its packages with \`npm ci --prefix bench\`.`);
}
