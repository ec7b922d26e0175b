import { defineConfig } from 'vite';
import { dist } from './src/build/folders.ts';
import { embedLanguages } from './src/build/plugins/embed-languages.ts';
import { versionedLoader } from './src/build/plugins/versioned-loader.ts';

/** Only the line that says where it is from stays of the comments. */
const comments = { legal: true, jsdoc: false, annotation: false };

/** `embed.js` and what it may ask for: with the names of the source. Only its white space goes. */
export default defineConfig({
  publicDir: false,
  plugins: [embedLanguages, versionedLoader({ comments }, embedLanguages)],
  build: {
    target: 'es2022',
    outDir: dist,
    emptyOutDir: false,
    minify: false,
    modulePreload: false,
    lib: { entry: 'src/embed/host/loader.ts', formats: ['es'], fileName: () => 'embed.js' },
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      experimental: { attachDebugInfo: 'none' },
      output: {
        comments,
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        chunkFileNames: 'embed-[name].js',
      },
    },
  },
});
