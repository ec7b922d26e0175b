import { minify } from 'terser';
import type { Plugin } from 'vite';
import terser from 'terser/package.json' with { type: 'json' };

/** Chromium compiles a file that begins with this while it downloads, and not on the first press. */
const COMPILE_EARLY = '//# allFunctionsCalledOnLoad';

/** Makes code smaller once more that the bundler has made small: half a percent of what every page loads. */
export const smallerCode: Plugin = {
  name: 'smaller-code',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  // A file must not change under a name that browsers keep for good.
  augmentChunkHash: () => terser.version + COMPILE_EARLY,
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      await Promise.all(
        chunks.map(async (chunk) => {
          const { code } = await minify(chunk.code, {
            module: true,
            ecma: 2020,
            compress: { passes: 2 },
            // What every page runs is worth it; for other files, it would be compiled in vain.
            format: { preamble: chunk.name === 'core' ? COMPILE_EARLY : '' },
          });
          chunk.code = code!;
        }),
      );
    },
  },
};
