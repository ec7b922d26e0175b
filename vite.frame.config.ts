import { defineConfig } from 'vite';
import { dist } from './src/build/folders.ts';
import { smallerCode } from './src/build/plugins/smaller-code.ts';
import { baseOf } from './src/build/site-base.ts';

/** What runs first in the frame of the widget: one file, whatever it shares with the rest. */
export default defineConfig({
  base: baseOf(process.env.SITE_URL),
  publicDir: false,
  plugins: [smallerCode],
  build: {
    target: 'es2022',
    outDir: dist,
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: { input: 'src/embed/frame/first-page.ts', output: { codeSplitting: false } },
  },
});
