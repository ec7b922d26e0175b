import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { BUILD_NOTE } from '../server/built-site.mjs';

const page = (language: string, title: string) =>
  `<!doctype html><html lang="${language}"><title>${title}</title>${'<p>Words</p>'.repeat(50)}`;

const FILES: Readonly<Record<string, string>> = {
  'index.html': page('en', 'Start'),
  '404.html': page('en', 'Not found'),
  'en/index.html': page('en', 'Home'),
  'en/404.html': page('en', 'Not found here'),
  'en/map/lamp/index.html': page('en', 'Map of the lamp'),
  'en/widget/index.html': page('en', 'Widget'),
  'ru/index.html': page('ru', 'Home'),
  'ru/404.html': page('ru', 'Not found either'),
  'assets/code-abcdefgh.js': 'export {};',
  'flows/lamp.json': '{}',
  'embed.d.ts': 'export {};',
  'sw.js': '// The worker.',
};

/** A site as a build writes it, with the name of an edition in a page that only this one has. */
function writeSite(dist: string, edition: string, base: string): void {
  const files = { ...FILES, [`en/${edition}/index.html`]: page('en', edition) };
  for (const [name, content] of Object.entries(files)) {
    const file = join(dist, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content));
  }
  writeFileSync(join(dist, BUILD_NOTE), JSON.stringify({ styleHashes: [`${edition}=`], base }));
}

/** A folder of a build that takes no time, and is gone when the test is. */
export class SmallSite {
  readonly out = mkdtempSync(join(tmpdir(), 'latchkey-site-'));
  readonly dist = join(this.out, 'dist');

  constructor(base = '') {
    writeSite(this.dist, 'first', base);
  }

  /** Writes another site beside the one that is there. */
  build(folder: string, edition: string): void {
    writeSite(join(folder, 'dist'), edition, '');
    mkdirSync(join(folder, 'build'), { recursive: true });
    writeFileSync(join(folder, 'build/manifest.json'), edition);
  }

  [Symbol.dispose](): void {
    rmSync(this.out, { recursive: true, force: true });
  }
}
