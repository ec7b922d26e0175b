import { defineConfig } from 'vite';
import { dist } from './src/build/folders.ts';
import { embedLanguages } from './src/build/plugins/embed-languages.ts';
import { smallerCode } from './src/build/plugins/smaller-code.ts';
import { versionedLoader } from './src/build/plugins/versioned-loader.ts';

const output = {
  // Only the line that says where it is from stays of them.
  comments: { legal: true, jsdoc: false, annotation: false },
  minify: true,
};

/** `embed.js` and what it may ask for. */
export default defineConfig({
  publicDir: false,
  plugins: [embedLanguages, smallerCode, versionedLoader(output, embedLanguages)],
  build: {
    target: 'es2022',
    outDir: dist,
    emptyOutDir: false,
    minify: false,
    cssMinify: true,
    modulePreload: false,
    lib: { entry: 'src/embed/host/loader.ts', formats: ['es'], fileName: () => 'embed.js' },
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      experimental: { attachDebugInfo: 'none' },
      output: {
        ...output,
        chunkFileNames: 'embed-[name].js',
      },
    },
  },
});
