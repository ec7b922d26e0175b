import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { filesOf } from './scripts/manifest.mjs';
import { keptFiles } from './scripts/worker.mjs';

const manifest = JSON.parse(readFileSync('build/manifest.json', 'utf8'));

const scripts = (...modules) => {
  const found = new Set();
  for (const module of modules) filesOf(manifest, module, found);
  return [...found].map((file) => `dist/${file}`);
};

/** The files that a lazy module brings beyond those of a step page. */
const own = (module) => {
  const known = new Set(scripts('index.html', 'src/app/main.tsx'));
  return scripts(module).filter((file) => !known.has(file));
};

/** What the build has compressed. */
const sizeOf = (paths, ending) =>
  paths.reduce((sum, path) => sum + statSync(`${path}.${ending}`).size, 0);

const largest = (candidates, ending) =>
  candidates.toSorted((a, b) => sizeOf(b, ending) - sizeOf(a, ending))[0];

const locales = readdirSync('locales').filter((name) => /^[a-z]{2}$/.test(name));

/** What a flow brings in a language: its steps and its texts. */
const flows = Object.keys(manifest)
  .filter((module) => /^flows\/[\w-]+\.ts$/.test(module))
  .flatMap((flow) =>
    locales.map((locale) => [
      ...own(flow),
      ...own(`locales/${locale}/${basename(flow, '.ts')}.json`),
    ]),
  );

const workspaces = locales.map((locale) => [
  ...new Set(
    ['src/agent/agent-page.tsx', 'src/agent/workspace.tsx', `locales/${locale}/agent.json`].flatMap(
      own,
    ),
  ),
]);

/** Each file of code that comes after those of the first step. */
const first = new Set(scripts('index.html', 'src/app/main.tsx'));
const later = Object.values(manifest)
  .map(({ file }) => `dist/${file}`)
  .filter((file) => file.endsWith('.js') && !first.has(file))
  .map((file) => [file]);

/** What the service worker puts on every device. */
const kept = keptFiles('dist');

export default [
  {
    name: 'JavaScript of a step page, without its own article',
    path: scripts('index.html', 'src/app/main.tsx'),
    brotli: true,
    limit: '115 kB',
  },
  {
    name: 'an article: steps and texts, the largest in the larger language',
    path: largest(flows, 'br'),
    brotli: true,
    limit: '8 kB',
  },
  {
    name: 'workspace of an agent, beyond the JavaScript of a step page, in the larger language',
    path: largest(workspaces, 'br'),
    brotli: true,
    limit: '60 kB',
  },
  {
    name: 'largest file of code after the first step',
    path: largest(later, 'gz'),
    gzip: true,
    limit: '25 kB',
  },
  {
    name: 'all that a device keeps for use without a network',
    path: kept,
    brotli: true,
    limit: '400 kB',
  },
  {
    name: 'embed.js on the page of a host',
    path: 'dist/embed.js',
    brotli: true,
    limit: '2.5 kB',
  },
  {
    name: 'embed.js with dialog and launcher',
    path: ['dist/embed.js', 'dist/embed-dialog.js'],
    brotli: true,
    limit: '5 kB',
  },
  {
    name: 'JavaScript in the frame of the widget, without its article',
    path: scripts('index.html', 'src/app/widget.tsx'),
    brotli: true,
    limit: '115 kB',
  },
  {
    name: 'largest page (HTML with style)',
    path: 'build/largest.html',
    brotli: true,
    limit: '10 kB',
  },
  {
    name: 'median page (HTML with style)',
    path: 'build/median.html',
    brotli: true,
    limit: '5 kB',
  },
  {
    name: 'search: code',
    path: own('src/search/index.ts'),
    gzip: true,
    limit: '8.5 kB',
  },
  {
    name: 'search: index, English',
    path: 'dist/search/en.json',
    gzip: true,
    limit: '8 kB',
  },
  {
    name: 'search: index, Russian',
    path: 'dist/search/ru.json',
    gzip: true,
    limit: '8 kB',
  },
  {
    name: 'search: what hits show, in the larger language',
    path: 'dist/search/ru-steps.json',
    gzip: true,
    limit: '4 kB',
  },
];
