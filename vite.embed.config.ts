import { defineConfig } from 'vite';
import { dist } from './src/build/folders.ts';
import { embedLanguages } from './src/build/plugins/embed-languages.ts';

/** `embed.js` and what it may ask for: as readable as the source, with names that stay. */
export default defineConfig({
  publicDir: false,
  plugins: [embedLanguages],
  build: {
    target: 'es2022',
    outDir: dist,
    emptyOutDir: false,
    minify: false,
    modulePreload: false,
    lib: { entry: 'src/embed/host/loader.ts', formats: ['es'], fileName: () => 'embed.js' },
    rolldownOptions: {
      experimental: { attachDebugInfo: 'none' },
      output: {
        comments: { legal: true, jsdoc: false, annotation: false },
        chunkFileNames: 'embed-[name].js',
      },
    },
  },
});
