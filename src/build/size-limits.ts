import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { filesOf, FRAMED_PAGE, type Manifest } from './built-files';
import { filesIn } from './files-in';
import { dist, guide, inGuide, notes } from './folders';
import { languagesOf } from './languages';
import { keptFiles } from './worker';

/** A check of the tool `size-limit`: files, how they are compressed, and how many bytes they may take. */
interface SizeLimit {
  name: string;
  path: string | string[];
  brotli?: true;
  gzip?: true;
  limit: string;
}

const manifestOf = (): Manifest =>
  JSON.parse(readFileSync(join(notes, 'manifest.json'), 'utf8')) as Manifest;

/** What the build has compressed. */
const sizeOf = (paths: readonly string[], ending: 'br' | 'gz'): number =>
  paths.reduce((sum, path) => sum + statSync(`${path}.${ending}`).size, 0);

const largest = (candidates: readonly string[][], ending: 'br' | 'gz'): string[] =>
  candidates.toSorted((a, b) => sizeOf(b, ending) - sizeOf(a, ending))[0] ?? [];

const inDist = (...names: string[]): string[] => names.map((name) => join(dist, name));

/** Names modules as the manifest does, whose names are relative to the project, and finds their files. */
function files(manifest: Manifest) {
  const scripts = (...modules: readonly string[]): string[] => {
    const found = new Set<string>();
    for (const module of modules) if (manifest[module]) filesOf(manifest, module, found);
    return [...found].map((file) => join(dist, file));
  };
  const stepPage = new Set(scripts('index.html', 'src/app/main.tsx'));
  return {
    scripts,
    /** The files that a lazy module brings beyond those of a step page. */
    own: (module: string) => scripts(module).filter((file) => !stepPage.has(file)),
    ofGuide: (name: string) => relative('.', inGuide(name)).replaceAll('\\', '/'),
  };
}

/** What a flow brings in a language: its steps and its texts. */
function articles(manifest: Manifest): string[][] {
  const { own, ofGuide } = files(manifest);
  const flows = Object.keys(manifest)
    .filter(
      (module) => module.startsWith(ofGuide('flows/')) && /\/?flows\/[\w-]+\.ts$/.test(module),
    )
    .map((module) => basename(module, '.ts'));
  return flows.flatMap((flow) =>
    languagesOf(guide).map((language) => [
      ...own(ofGuide(`flows/${flow}.ts`)),
      ...own(ofGuide(`locales/${language}/${flow}.json`)),
    ]),
  );
}

function codeLimits(manifest: Manifest): SizeLimit[] {
  const { scripts, own, ofGuide } = files(manifest);
  const step = scripts('index.html', 'src/app/main.tsx');
  const workspaces = languagesOf(guide).map((language) => {
    const modules = ['src/agent/agent-page.tsx', 'src/agent/workspace.tsx'];
    return [...new Set([...modules, ofGuide(`locales/${language}/agent.json`)].flatMap(own))];
  });
  const firstPage = readdirSync(join(dist, 'assets'))
    .filter((file) => /^first-page-.*\.js$/.test(file))
    .map((file) => join(dist, 'assets', file));
  const later = Object.values(manifest)
    .map(({ file }) => join(dist, file))
    .filter((file) => file.endsWith('.js') && !step.includes(file))
    .map((file) => [file]);
  return [
    {
      name: 'JavaScript of a step page, without its own article',
      path: step,
      brotli: true,
      limit: '116 kB',
    },
    {
      name: 'an article: steps and texts, the largest in the largest language',
      path: largest(articles(manifest), 'br'),
      brotli: true,
      limit: '8 kB',
    },
    {
      name: 'workspace of an agent, beyond the JavaScript of a step page, in the largest language',
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
      name: 'JavaScript in the frame of the widget, without its article',
      path: [...firstPage, ...scripts('src/app/widget.tsx')],
      brotli: true,
      limit: '122 kB',
    },
    {
      name: 'first page in the frame of the widget: script and the largest step',
      path: [
        ...firstPage,
        ...largest(
          filesIn(dist)
            .filter((file) => FRAMED_PAGE.test(file))
            .map((file) => [file]),
          'br',
        ),
      ],
      brotli: true,
      limit: '20 kB',
    },
    ...languagesOf(guide).map(
      (language): SizeLimit => ({
        name: `search: code, index and what hits show, ${language}`,
        path: [
          ...own('src/search/index.ts'),
          ...inDist(`search/${language}.json`, `search/${language}-steps.json`),
        ],
        brotli: true,
        limit: '40 kB',
      }),
    ),
  ];
}

function siteLimits(): SizeLimit[] {
  return [
    {
      name: 'all that a device keeps for use without a network',
      path: keptFiles(dist),
      brotli: true,
      limit: '400 kB',
    },
    {
      name: 'embed.js on the page of a host',
      path: inDist('embed.js'),
      brotli: true,
      limit: '2.5 kB',
    },
    {
      name: 'embed.js with dialog, launcher and warnings',
      path: inDist('embed.js', 'embed-dialog.js', 'embed-warn.js'),
      brotli: true,
      limit: '5 kB',
    },
    {
      name: 'largest page (HTML with style)',
      path: join(notes, 'largest.html'),
      brotli: true,
      limit: '11 kB',
    },
    {
      name: 'median page (HTML with style)',
      path: join(notes, 'median.html'),
      brotli: true,
      limit: '5 kB',
    },
  ];
}

/** Writes `build/size-limits.json` for `size-limit`: which files of the build are held to how many bytes. */
export function main(): void {
  mkdirSync(notes, { recursive: true });
  const limits = [...codeLimits(manifestOf()), ...siteLimits()];
  writeFileSync(join(notes, 'size-limits.json'), JSON.stringify(limits, null, 1));
}
