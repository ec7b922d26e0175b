import { createHash } from 'node:crypto';
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = 'src/embed/host/loader.ts';

/**
 * The loader and all that it may ask for in one file, so that one hash vouches for all of it.
 *
 * @param like options of the output of `embed.js`.
 * @param languages the plugin that writes in the languages of the site.
 */
async function wholeLoader(like: Rolldown.OutputOptions, languages: Plugin): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [languages],
    build: {
      target: 'es2022',
      write: false,
      minify: false,
      cssMinify: true,
      lib: { entry: ENTRY, formats: ['es'], fileName: 'embed' },
      rolldownOptions: {
        experimental: { attachDebugInfo: 'none' },
        output: { ...like, codeSplitting: false },
      },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}

/**
 * Puts a loader that never changes beside `embed.js`: `embed-<hash>.js`. `embed.json` names it, with the
 * hash for the attribute `integrity` of its tag. The parameters are those of `wholeLoader`.
 */
export const versionedLoader = (like: Rolldown.OutputOptions, languages: Plugin): Plugin => ({
  name: 'versioned-loader',
  async generateBundle() {
    const source = await wholeLoader(like, languages);
    const digest = createHash('sha384').update(source).digest();
    const fileName = `embed-${digest.toString('hex').slice(0, 12)}.js`;
    const version = { file: fileName, integrity: `sha384-${digest.toString('base64')}` };
    this.emitFile({ type: 'asset', fileName, source });
    this.emitFile({ type: 'asset', fileName: 'embed.json', source: JSON.stringify(version) });
  },
});
