/* A copy of the project with generated flows in place of its own. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compareTexts } from '../../scripts/texts.mjs';
import { fillFlow } from './content.mjs';
import { makeChance } from './random.mjs';
import { nameFlows, shapeFlow } from './shape.mjs';
import { inventName, learnVoice } from './voice.mjs';

const SEED = 20261124;
const LOCALES = ['en', 'ru'];
/** The triage stays: the home page is made of it. */
const TRIAGE = 'start';
const COPIED = [
  'index.html',
  'package.json',
  'tsconfig.json',
  'site.config.ts',
  'vite.config.ts',
  'vite.embed.config.ts',
  'public',
  'scripts',
  'server',
  'src',
  'flows/shared',
  'flows/figures/shared.json',
  `flows/facts/${TRIAGE}.json`,
];

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const namesIn = (folder, ending) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending) && !file.endsWith(`.test${ending}`))
    .map((file) => basename(file, ending));

/** What the project itself says, to make more of the same kind. */
function learn() {
  const flows = namesIn('flows', '.ts');
  const own = flows.filter((id) => id !== TRIAGE);
  const steps = own.flatMap((id) => Object.keys(readJson(`locales/en/${id}.json`)));
  const words = steps.flatMap((step) => step.match(/[a-z]+|[A-Z][a-z]+/g));
  const figures = namesIn('flows/figures', '.json').flatMap((id) =>
    Object.values(readJson(`flows/figures/${id}.json`)),
  );
  return {
    flows,
    words: [...new Set(words.map((word) => word.toLowerCase()))],
    figures,
    captions: readJson('locales/en/captions.json'),
    voices: Object.fromEntries(
      LOCALES.map((locale) => [locale, learnVoice(`locales/${locale}`, own)]),
    ),
  };
}

const sourceOf = (id, states) => `import { flow } from '#flow';
import { contactSupport } from './shared/contact-support';

export default flow.createMachine({
  id: '${id}',
  initial: '${Object.keys(states)[0]}',
  states: {
${Object.entries(states)
  .map(([step, state]) => `    ${step}: ${JSON.stringify(state)},`)
  .join('\n')}
    ...contactSupport,
  },
});
`;

function copyProject(folder, flows) {
  for (const each of COPIED) cpSync(each, join(folder, each), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const locale of LOCALES) {
    for (const id of namesIn(`locales/${locale}`, '.json')) {
      if (flows.includes(id) && id !== TRIAGE) continue;
      cpSync(`locales/${locale}/${id}.json`, join(folder, `locales/${locale}/${id}.json`));
    }
  }
}

/** The triage as it is, but for the flows that it hands over to. */
function writeTriage(folder, ids) {
  let next = 0;
  const source = readFileSync(`flows/${TRIAGE}.ts`, 'utf8');
  const led = source.replace(/continueIn: \{[^}]*\}/g, () => {
    const id = ids[next % ids.length];
    next += 1;
    return `continueIn: { flow: '${id}' }`;
  });
  writeFileSync(join(folder, `flows/${TRIAGE}.ts`), led);
}

function writeFlow(folder, id, states, { texts, facts, figures }) {
  const write = (file, content) =>
    writeFileSync(join(folder, `${file}/${id}.json`), JSON.stringify(content));
  writeFileSync(join(folder, `flows/${id}.ts`), sourceOf(id, states));
  write('flows/facts', facts);
  write('flows/figures', figures);
  for (const locale of LOCALES) write(`locales/${locale}`, texts[locale]);
}

/**
 * Makes a site with a number of flows beside the triage. The same number makes the same site.
 *
 * @param {string} folder an empty one.
 * @param {number} count of flows.
 * @returns {string[]} ids of the flows.
 */
export function makeSite(folder, count) {
  const real = learn();
  const chance = makeChance(SEED + count);
  copyProject(folder, real.flows);
  mkdirSync(join(folder, 'flows/facts'), { recursive: true });
  const ids = nameFlows(chance, real.words, count);
  writeTriage(folder, ids);
  for (const [at, id] of ids.entries()) {
    const states = shapeFlow(chance, real.words, ids, at);
    writeFlow(folder, id, states, fillFlow(chance, states, inventName(chance), real));
  }
  // Translated by a machine, approved by a machine.
  const locales = join(folder, 'locales');
  writeFileSync(join(locales, 'approved.json'), '{}');
  const { approved } = compareTexts(locales);
  writeFileSync(join(locales, 'approved.json'), JSON.stringify(approved, null, 1));
  return ids;
}
