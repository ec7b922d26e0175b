import { readFileSync } from 'node:fs';
import { type HtmlTagDescriptor, type Plugin, runnerImport } from 'vite';
import { accentStyle, iconFile, iconSvg, webManifest } from '../site/site-files.ts';
import { checkSite, type Site } from '../site/check-site.ts';
import { guide, inGuide } from '../folders.ts';
import { fileProblems } from '../guide-files.ts';
import { baseOf } from '../site-base.ts';

const FILE = inGuide('site.config.ts');
let site: Site;

interface MadeFile {
  type: string;
  make: () => string;
}

/** What the plugin makes, by name. */
let madeFiles: ReadonlyMap<string, MadeFile>;

function manifest(): string {
  const { firstLanguage } = site;
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(inGuide(`locales/${firstLanguage}/${name}.json`), 'utf8'));
  const common = read('common') as { site: Parameters<typeof webManifest>[1] };
  const { direction } = read('language') as { direction: string };
  return webManifest(site, common.site, firstLanguage, direction, baseOf(process.env.SITE_URL));
}

/** Behind the common style, which says in which order the layers count. */
const PAGES_STYLE: HtmlTagDescriptor = {
  tag: 'link',
  attrs: { rel: 'stylesheet', href: '/src/ui/styles/pages.css' },
  // The page of a component test has only this one: the common style comes into its head.
  injectTo: 'body',
};

/** Puts `site.config.ts` into the style, the pages and the files of the installed app. */
export const siteConfig: Plugin = {
  name: 'site-config',
  enforce: 'pre',
  async config() {
    const missing = fileProblems(guide);
    if (missing.length > 0) throw new Error(missing.join('\n'));
    site = (await runnerImport<Site>(FILE)).module;
    checkSite(site, process.env);
    madeFiles = new Map<string, MadeFile>([
      [iconFile(site), { type: 'image/svg+xml', make: () => iconSvg(site) }],
      ['manifest.webmanifest', { type: 'application/manifest+json', make: manifest }],
    ]);
  },
  transform: {
    // A page in development asks for the file directly, and says so.
    filter: { id: /\/src\/ui\/styles\/index\.css(\?direct)?$/ },
    handler: (code) => `${code}\n${accentStyle(site)}`,
  },
  transformIndexHtml: (_, { server, path }) => [
    // A built page has it inlined, where it needs it. The studio is no page of the site.
    ...(server && !path.includes('/studio/') ? [PAGES_STYLE] : []),
    { tag: 'meta', attrs: { name: 'theme-color', content: site.accent.light } },
    {
      tag: 'link',
      attrs: {
        rel: 'icon',
        href: baseOf(process.env.SITE_URL) + iconFile(site),
        type: 'image/svg+xml',
      },
    },
  ],
  configureServer(server) {
    server.watcher.add(FILE).on('change', (file) => {
      if (file === FILE) void server.restart();
    });
    server.middlewares.use(server.config.base, (request, response, next) => {
      const file = madeFiles.get(request.url?.slice(1) ?? '');
      if (!file) return next();
      response.setHeader('Content-Type', file.type).end(file.make());
    });
  },
  generateBundle() {
    if (this.environment.name !== 'client') return;
    for (const [fileName, { make }] of madeFiles)
      this.emitFile({ type: 'asset', fileName, source: make() });
  },
};
