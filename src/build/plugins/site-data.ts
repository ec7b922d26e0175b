import type { Plugin, ViteDevServer } from 'vite';
import type { DataProvider } from '../../content/download.ts';

interface SiteData {
  dataPaths: readonly string[];
  makeData: DataProvider;
}

async function answerOf(server: ViteDevServer, path: string): Promise<string | undefined> {
  // Loaded anew for each request, as far as something has changed.
  const { dataPaths, makeData } = (await server.ssrLoadModule(
    '/src/build/site-data.ts',
  )) as SiteData;
  return dataPaths.includes(path) ? JSON.stringify(await makeData(path)) : undefined;
}

/** Makes the data that pages download when they ask for it, in `npm run dev`: the build writes it to files. */
export const siteData: Plugin = {
  name: 'site-data',
  apply: (_config, { command, mode }) =>
    command === 'serve' && (mode === 'development' || mode === 'studio'),
  configureServer(server) {
    server.middlewares.use(server.config.base, (request, response, next) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (!path.endsWith('.json')) return next();
      answerOf(server, path)
        .then((content) => {
          if (content === undefined) return next();
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(content);
        })
        .catch(next);
    });
  },
};
