import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Files that are served as they stand beside their code, by their address in the site. */
const FILES = new Map([
  ['embed.d.ts', 'src/embed/host/embed.d.ts'],
  ['flows/schema.json', 'src/build/open-flow.schema.json'],
  ['flows/schema-1.json', 'src/build/open-flow-1.schema.json'],
]);

/** Puts the files of the engine that other programs read into the site. */
export const engineFiles: Plugin = {
  name: 'engine-files',
  generateBundle() {
    if (this.environment.name !== 'client') return;
    for (const [fileName, source] of FILES)
      this.emitFile({ type: 'asset', fileName, source: readFileSync(source) });
  },
};
