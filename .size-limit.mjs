import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('build/manifest.json', 'utf8'));

/** The files that a module needs before it runs, itself included. */
function filesOf(module, found = new Set()) {
  const { file, imports = [] } = manifest[module];
  if (found.has(file)) return found;
  found.add(file);
  for (const each of imports) filesOf(each, found);
  return found;
}

const scripts = (...modules) => [
  ...new Set(modules.flatMap((module) => [...filesOf(module)].map((file) => `dist/${file}`))),
];

/** The files that a lazy module brings beyond those of a step page. */
const own = (module) => {
  const known = new Set(scripts('index.html', 'src/main.tsx'));
  return scripts(module).filter((file) => !known.has(file));
};

export default [
  {
    name: 'JavaScript of a step page, without its own article',
    path: scripts('index.html', 'src/main.tsx', 'src/player/journey-panel.tsx'),
    brotli: true,
    limit: '105 kB',
  },
  {
    name: 'embed.js on the page of a host',
    path: 'dist/embed.js',
    brotli: true,
    limit: '2 kB',
  },
  {
    name: 'embed.js with dialog and launcher',
    path: ['dist/embed.js', 'dist/embed-dialog.js'],
    brotli: true,
    limit: '3.2 kB',
  },
  {
    name: 'JavaScript in the frame of the widget, without its article',
    path: scripts('index.html', 'src/embed/widget.tsx'),
    brotli: true,
    limit: '112 kB',
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
