/*
 * Walks an article of Latchkey from its JSON alone:
 *
 *   node walk.mjs portal-login.en.json forgotten             answers given as option ids
 *   echo "message loginFailed" | node walk.mjs portal-login.en.json     or read from the input
 *
 * Ends with 0 on an outcome, with 1 where the answers end before one, with 2 on an answer that does not fit.
 */
import { readFileSync } from 'node:fs';

const [file, ...given] = process.argv.slice(2);
const flow = JSON.parse(readFileSync(file, 'utf8'));
const answers = given.length > 0 ? given : readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

function show({ title, warning, body, actions, hint, ask, options }) {
  console.log(`\n${title}`);
  if (warning) console.log(`  ! ${warning}`);
  for (const paragraph of body) console.log(`  ${paragraph}`);
  actions.forEach(({ text }, index) => console.log(`  ${index + 1}. ${text}`));
  if (hint) console.log(`  (${hint})`);
  if (ask) console.log(`  ${ask}`);
  for (const { id, text } of options) console.log(`  [${id}] ${text}`);
}

console.log(flow.title);
let step = flow.steps[flow.initial];
show(step);
for (const answer of answers) {
  const option = step.options.find(({ id }) => id === answer);
  if (!option) {
    console.error(`"${answer}" is no answer to "${step.title}"`);
    process.exit(2);
  }
  console.log(`> ${option.text}`);
  step = flow.steps[option.target];
  show(step);
}
if (!step.outcome) process.exit(1);
const { continueIn } = step;
console.log(`\n${step.outcome}${continueIn ? `: ${continueIn.flow}, ${continueIn.step}` : ''}`);
