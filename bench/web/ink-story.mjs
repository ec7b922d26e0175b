/* A tree as a story of ink: one knot a step, one sticky choice an option. */
import { Compiler } from 'inkjs/full';

/** Text that ink takes as it is, also where it means something to ink. */
const literal = (text) =>
  text.replace(/[\\{}[\]|#~<>/*+=-]/g, (sign) => `\\${sign}`).replaceAll('\n', ' ');

/** A line of a knot. The tag gives it a class, as in ink's own template for the web. */
const line = (text, tag) => `${literal(text)}${tag ? ` # CLASS: ${tag}` : ''}`;

/** @param {import('./tree.ts').TreeStep} step */
const knot = ({ id, title, body, actions, hint, options }) => [
  `=== ${id} ===`,
  `${line(title, 'title')} # CLEAR`,
  ...body.map((paragraph) => line(paragraph)),
  ...actions.map((action, at) => line(options.length > 0 ? `${at + 1}. ${action}` : `• ${action}`)),
  ...(hint ? [line(hint, 'hint')] : []),
  ...options.map(({ text, target }) => `+ [${literal(text)}] -> ${target}`),
  ...(options.length === 0 ? ['-> END'] : []),
];

/**
 * Compiles a tree.
 *
 * @param {import('./tree.ts').Tree} tree
 * @returns {string} the story in ink's JSON.
 * @throws Error with what the compiler of ink says.
 */
export function inkStory({ steps }) {
  const source = [`-> ${steps[0].id}`, ...steps.flatMap(knot)].join('\n');
  return new Compiler(source).Compile().ToJson();
}
