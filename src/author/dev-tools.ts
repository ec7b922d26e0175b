import type { Plugin, ViteDevServer } from 'vite';
import { GALLERY_PATH, PROBLEMS_PATH, placeOf } from './dev-paths.ts';

/** What the code of the gallery fills. */
const GALLERY = `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery</title>
<link rel="stylesheet" href="/src/ui/styles/index.css">
<link rel="stylesheet" href="/src/ui/styles/pages.css">
<link rel="stylesheet" href="/src/player/later-parts.css">
<link rel="stylesheet" href="/src/author/gallery.css">
</head>
<body>
<div id="root"></div>
<script type="module" src="/src/author/gallery.tsx"></script>
</body>
</html>`;

/** A page or data for authors; undefined where the site itself answers. */
async function answerOf(
  server: ViteDevServer,
  path: string,
): Promise<{ type: string; content: string | undefined } | undefined> {
  // Loaded anew for each request, as far as something has changed.
  if (path.startsWith(PROBLEMS_PATH)) {
    const { problemsOf } = (await server.ssrLoadModule('/src/author/problems.ts')) as {
      problemsOf: (flow: string) => Promise<unknown>;
    };
    const problems = await problemsOf(path.slice(PROBLEMS_PATH.length));
    return {
      type: 'application/json',
      content: problems === undefined ? undefined : JSON.stringify(problems),
    };
  }
  if (path.startsWith(GALLERY_PATH))
    return { type: 'text/html', content: await server.transformIndexHtml(path, GALLERY) };
  const { locale, flow } = placeOf(path);
  if (path.split('/')[2] !== 'texts') return undefined;
  const { renderTexts } = (await server.ssrLoadModule('/src/author/texts-page.tsx')) as {
    renderTexts: (locale: string, flow: string) => Promise<string | undefined>;
  };
  const html = await renderTexts(locale, flow);
  return html === undefined
    ? undefined
    : { type: 'text/html', content: await server.transformIndexHtml(path, html) };
}

/** Says in the terminal what is wrong with the guide. */
async function warnOf(server: ViteDevServer): Promise<void> {
  const { guideProblems } = (await server.ssrLoadModule('/src/author/check-guide.ts')) as {
    guideProblems: () => Promise<string[]>;
  };
  for (const problem of await guideProblems()) server.config.logger.warn(problem);
}

/**
 * The tools of authors in `npm run dev`, and nowhere else: a box that names what is wrong with the flow
 * being looked at, its texts side by side, all components in a gallery, and a fresh page after each change of a flow or a text.
 */
export const authorTools: Plugin = {
  name: 'author-tools',
  apply: (_config, { command, mode }) => command === 'serve' && mode === 'development',
  transformIndexHtml: (_html, { server }) => [
    {
      tag: 'script',
      attrs: { type: 'module', src: `${server?.config.base}src/author/overlay.ts` },
      injectTo: 'body',
    },
  ],
  hotUpdate({ file }) {
    if (this.environment.name === 'client' && /\/(flows|locales)\/.*\.(ts|json)$/.test(file))
      this.environment.hot.send({ type: 'full-reload' });
  },
  configureServer(server) {
    server.httpServer?.once('listening', () => void warnOf(server));
    server.middlewares.use(server.config.base, (request, response, next) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      answerOf(server, path)
        .then((answer) => {
          if (!answer) return next();
          response.statusCode = answer.content === undefined ? 204 : 200;
          response.setHeader('Content-Type', `${answer.type}; charset=utf-8`);
          response.end(answer.content);
        })
        .catch(next);
    });
  },
};
