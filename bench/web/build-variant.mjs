/* Bundles a variant that is not ours, as its authors would for production. */
import { build } from 'vite';

const CONTENT = 'virtual:content';

/**
 * @param {string} name folder in `bench/web/`.
 * @param {{ content: unknown, style?: string }} given what the variant shows, as data; a style to inline.
 * @returns {Promise<string>} folder of the result.
 */
export async function buildVariant(name, { content, style = '' }) {
  const outDir = `build/bench/${name}`;
  process.env.NODE_ENV = 'production';
  await build({
    root: `bench/web/${name}`,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'content',
        resolveId: (id) => (id === CONTENT ? `\0${CONTENT}` : null),
        load: (id) => (id === `\0${CONTENT}` ? `export default ${JSON.stringify(content)}` : null),
        transformIndexHtml: (html) => html.replace('<!--style-->', () => `<style>${style}</style>`),
      },
    ],
    build: {
      target: 'es2022',
      outDir: `../../../${outDir}`,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  });
  return outDir;
}
