import type { Plugin } from 'vite';
import common from '../../../locales/en/common.json' with { type: 'json' };
import * as site from '../../../site.config.ts';
import { accentStyle, iconSvg, webManifest } from './branded-files.ts';
import { checkSite } from './check-site.ts';

const FILES = new Map([
  ['icon.svg', { type: 'image/svg+xml', content: () => iconSvg(site) }],
  [
    'manifest.webmanifest',
    { type: 'application/manifest+json', content: () => webManifest(site, common.site, 'en') },
  ],
]);

/** Puts `site.config.ts` into the style, the pages and the files of the installed app. */
export const brand: Plugin = {
  name: 'brand',
  enforce: 'pre',
  configResolved: () => checkSite(site, process.env),
  transform: {
    // A page in development asks for the file directly, and says so.
    filter: { id: /\/src\/ui\/styles\/index\.css(\?direct)?$/ },
    handler: (code) => `${code}\n${accentStyle(site)}`,
  },
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { name: 'theme-color', content: site.accent.light } },
  ],
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const file = FILES.get(request.url?.slice(1) ?? '');
      if (!file) return next();
      response.setHeader('Content-Type', file.type).end(file.content());
    });
  },
  generateBundle() {
    if (this.environment.name !== 'client') return;
    for (const [fileName, { content }] of FILES)
      this.emitFile({ type: 'asset', fileName, source: content() });
  },
};
