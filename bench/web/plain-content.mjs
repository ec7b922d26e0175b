/* A tree as ready HTML by step, in the markup of our own pages. */
import { escaped, stepHtml } from './step-html.mjs';

const optionHtml = ({ id, text, target }) =>
  `<li><a class="option" href="#" data-option="${id}" data-target="${target}"><span>${escaped(text)}</span></a></li>`;

/** @param {import('./tree.ts').Tree} tree */
export const plainContent = ({ steps }) =>
  Object.fromEntries(
    steps.map((step) => [
      step.id,
      `<h1 tabindex="-1">${escaped(step.title)}</h1>${stepHtml(step)}<ul class="options">${step.options.map(optionHtml).join('')}</ul>`,
    ]),
  );
