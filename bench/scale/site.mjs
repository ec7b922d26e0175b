/* A copy of the guide with generated flows in place of its own. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareTexts } from '../../src/author/approved-texts.ts';
import { nextNumber } from '../../src/engine/flow-numbers.ts';
import { fillFlow } from './content.mjs';
import { flowIds, locales, namesIn, pathOf, readJson, readText } from './guide.mjs';
import { makeChance } from './random.mjs';
import { learnSampleText } from './sample-text.mjs';
import { nameFlows, shapeFlow } from './shape.mjs';
import { walksOf } from './walks.mjs';

const SEED = 20261124;
/** The triage stays: the home page is made of it. */
const TRIAGE = 'start';
const GUIDE = ['site.config.ts', 'public', 'flows', 'locales'];

/** What the guide itself says, to make more of the same kind. */
function learn() {
  const replaced = flowIds.filter((id) => id !== TRIAGE);
  const steps = replaced.flatMap((id) => Object.keys(readJson(`locales/${locales[0]}/${id}.json`)));
  const words = steps.flatMap((step) => step.match(/[a-z]+|[A-Z][a-z]+/g));
  const figures = namesIn('flows/figures', '.json').flatMap((id) =>
    Object.values(readJson(`flows/figures/${id}.json`)),
  );
  const timeRules = replaced.flatMap((id) =>
    [...readText(`flows/${id}.ts`).matchAll(/timeRule: \{ id: '(\w+)'/g)].map(([, rule]) => rule),
  );
  return {
    replaced,
    words: [...new Set(words.map((word) => word.toLowerCase()))],
    timeRules: [...new Set(timeRules)],
    figures,
    captions: readJson(`locales/${locales[0]}/captions.json`),
    sampleTexts: Object.fromEntries(
      locales.map((locale) => [locale, learnSampleText(pathOf(`locales/${locale}`), replaced)]),
    ),
  };
}

/** A step as its file holds it: after something was done, each answer says what came of it. */
function sourceOfStep(state, states) {
  const { on, meta } = state;
  if (!on || !meta?.actions) return state;
  const result = (target) => (states[target].tags === 'solved' ? 'helped' : 'didNotHelp');
  const told = Object.entries(on).map(([option, target]) => [
    option,
    { target, meta: { result: result(target) } },
  ]);
  return { ...state, on: Object.fromEntries(told) };
}

const sourceOf = (id, states) => `import { flow } from '#flow';

export default flow.createMachine({
  id: '${id}',
  initial: '${Object.keys(states)[0]}',
  states: {
${Object.entries(states)
  .map(([step, state]) => `    ${step}: ${JSON.stringify(sourceOfStep(state, states))},`)
  .join('\n')}
  },
});
`;

/** The guide, but for the articles that generated ones stand in for. */
function copyGuide(folder, replaced) {
  // Drawings are of steps that no generated flow has, and words put together by chance may seem to ask for a secret or
  // to warn too late.
  const isLeftOut = (file) => /figures\/shared\.json$|\/(secrets|wording)\.json$/.test(file);
  // `shared` and others stand beside the articles in the same folders.
  const isReplaced = (file) => isLeftOut(file) || replaced.includes(basename(file).split('.')[0]);
  for (const each of GUIDE.filter((name) => existsSync(pathOf(name)))) {
    cpSync(pathOf(each), join(folder, each), {
      recursive: true,
      filter: (file) => !isReplaced(file),
    });
  }
  mkdirSync(join(folder, 'flows/facts'), { recursive: true });
  mkdirSync(join(folder, 'flows/figures'), { recursive: true });
  mkdirSync(join(folder, 'flows/walks'), { recursive: true });
  // What has moved leads to steps of the guide's own flows.
  for (const file of ['flows/figures/shared.json', 'flows/moved.json'])
    writeFileSync(join(folder, file), '{}');
}

/** The triage as it is, but for the flows that it hands over to. */
function writeTriage(folder, ids) {
  let next = 0;
  const source = readText(`flows/${TRIAGE}.ts`);
  const led = source.replace(/handedOver\([^)]*\)/g, () => {
    const id = ids[next % ids.length];
    next += 1;
    return `handedOver('${id}')`;
  });
  writeFileSync(join(folder, `flows/${TRIAGE}.ts`), led);
}

/** Walks of all flows; those of the triage go on in the flows that it leads to now. */
function writeWalks(folder, shapes) {
  const write = (id, walks) =>
    writeFileSync(join(folder, `flows/walks/${id}.json`), JSON.stringify(walks));
  const firstStep = (id) => Object.keys(shapes.get(id))[0];
  for (const [id, states] of shapes) write(id, walksOf(states, firstStep));
  const triage = readFileSync(join(folder, `flows/${TRIAGE}.ts`), 'utf8');
  const flowAfter = (outcome) =>
    new RegExp(`\\b${outcome}: handedOver\\('([^']*)'`).exec(triage)[1];
  const led = readJson(`flows/walks/${TRIAGE}.json`).map((walk) =>
    walk.replace(/(\w+) > .*/, (_, outcome) => {
      const id = flowAfter(outcome);
      return `${outcome} > ${id} ${firstStep(id)}`;
    }),
  );
  write(TRIAGE, led);
}

/** Gives each flow the number that its spoken codes begin with; those of the guide keep theirs. */
function writeNumbers(folder, ids) {
  const file = join(folder, 'flows/numbers.json');
  const numbers = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  for (const id of ids) numbers[id] = nextNumber(numbers);
  writeFileSync(file, JSON.stringify(numbers));
}

function writeFlow(folder, id, states, { texts, facts, figures }) {
  const write = (file, content) =>
    writeFileSync(join(folder, `${file}/${id}.json`), JSON.stringify(content));
  writeFileSync(join(folder, `flows/${id}.ts`), sourceOf(id, states));
  write('flows/facts', facts);
  write('flows/figures', figures);
  for (const locale of locales) write(`locales/${locale}`, texts[locale]);
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
  copyGuide(folder, real.replaced);
  const ids = nameFlows(chance, real.words, count);
  writeTriage(folder, ids);
  const shapes = new Map();
  for (const [at, id] of ids.entries()) {
    const states = shapeFlow(chance, real, ids, at);
    shapes.set(id, states);
    writeFlow(folder, id, states, fillFlow(chance, states, real));
  }
  writeWalks(folder, shapes);
  writeNumbers(folder, ids);
  // Translated by a machine, approved by a machine.
  const approvals = join(folder, 'locales/approved.json');
  writeFileSync(approvals, '{}');
  const { approved } = compareTexts(join(folder, 'locales'));
  writeFileSync(approvals, JSON.stringify(approved, null, 1));
  return ids;
}
