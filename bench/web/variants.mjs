/* The variants of one tree that are measured, each built and served. */
import { readFile, writeFile } from 'node:fs/promises';
import { filesOf } from '../../src/build/built-files.ts';
import { headers } from '../../server/headers.mjs';
import { buildVariant } from './build-variant.mjs';
import { checkPeers } from './check-peers.mjs';
import { inkStory } from './ink-story.mjs';
import { plainContent } from './plain-content.mjs';
import { serveVariant } from './server.mjs';
import { surveyDefinition } from './survey-definition.mjs';

/**
 * @typedef {object} Variant
 * @property {string} id
 * @property {string} name in the table.
 * @property {string} url of the first step.
 * @property {string} title selector of the title of the step that is shown.
 * @property {(option: string, index: number) => string} option selector of an option.
 * @property {string} hydrated selector of what shows that answers are taken without loading a page.
 * @property {string} [back] selector of a way back by one step; without it, the event `bench-restart` goes
 *   back to the first step.
 * @property {boolean} [hasScripts] false where scripts are off.
 * @property {() => Promise<void>} close
 */

const SPA_PAGE = 'build/bench/spa.html';

/**
 * The shell as a plain single-page application would have it: main.tsx at once, all that it imports
 * preloaded, in place of the small script that waits for a person.
 */
async function writeSpaPage() {
  const manifest = JSON.parse(await readFile('build/manifest.json', 'utf8'));
  const main = filesOf(manifest, 'src/app/main.tsx');
  // Without pages of its own it finds the files of an article in the table.
  const [entry, ...imports] = filesOf(manifest, 'src/content/manifest.ts', main);
  const shell = await readFile('dist/shell.html', 'utf8');
  const page = shell
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(
      /<script type="module"[^>]*><\/script>/,
      [
        `<script type="module" crossorigin src="/${entry}"></script>`,
        ...imports.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
      ].join(''),
    );
  await writeFile(SPA_PAGE, page);
}

async function serveOurs(tree) {
  const { styleHashes } = JSON.parse(await readFile('dist/build.json', 'utf8'));
  const headersOf = (path) => headers({ styleHashes }, path);
  const [ours, spa] = await Promise.all([
    serveVariant('dist', { headersOf }),
    serveVariant('dist', { headersOf, pageOf: () => `../${SPA_PAGE}` }),
  ]);
  const walked = {
    title: 'h1',
    option: (option) => `[data-option="${option}"]`,
    hydrated: '[data-option][href*="#1/"]',
    back: '[data-back]',
  };
  return [
    { id: 'ours', name: 'Latchkey', url: ours.url + tree.path, ...walked, close: ours.close },
    {
      id: 'spa',
      name: 'The same as a plain SPA',
      url: spa.url + tree.path,
      ...walked,
      close: spa.close,
    },
  ];
}

async function servePeer(id, name, content, walked, style) {
  const { url, close } = await serveVariant(await buildVariant(id, { content, style }));
  return { id, name, url: `${url}/`, hydrated: walked.option('', 0), ...walked, close };
}

/**
 * Builds and serves every variant.
 *
 * @param {import('./tree.ts').Tree} tree
 * @returns {Promise<Variant[]>}
 */
export async function serveVariants(tree) {
  const definition = surveyDefinition(tree);
  const story = inkStory(tree);
  checkPeers(tree, definition, story);
  const style = /<style>(.*?)<\/style>/s.exec(await readFile('dist/shell.html', 'utf8'))[1];
  const survey = await servePeer('survey', 'SurveyJS', definition, {
    title: '.sd-page__title',
    option: (option) => `label:has(input[value="${option}"])`,
    hydrated: 'input[type="radio"]',
  });
  const ink = await servePeer('ink', 'ink', story, {
    title: '.title',
    option: (_option, index) => `.choice >> nth=${index}`,
    hydrated: '.choice',
  });
  const plain = await servePeer(
    'plain',
    'Plain DOM',
    plainContent(tree),
    { title: 'h1', option: (option) => `[data-option="${option}"]`, hydrated: '[data-option]' },
    style,
  );
  await writeSpaPage();
  const [ours, spa] = await serveOurs(tree);
  const noScript = { ...ours, id: 'noScript', name: 'Latchkey, scripts off', hasScripts: false };
  return [ours, spa, survey, ink, plain, { ...noScript, close: async () => undefined }];
}
