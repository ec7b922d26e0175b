/* A tree as a definition for SurveyJS: one page a step, shown when an answer leads to it. */
import { stepHtml } from './step-html.mjs';

/**
 * Steps so that each stands behind all that lead to it, because SurveyJS goes on to the next visible page.
 *
 * @param {readonly import('./tree.ts').TreeStep[]} steps
 */
function inOrder(steps) {
  const stepOf = new Map(steps.map((step) => [step.id, step]));
  const left = new Set();
  const open = new Set();
  const leave = (step) => {
    if (left.has(step)) return;
    if (open.has(step)) throw new Error(`"${step.id}" comes back to itself: pages cannot.`);
    open.add(step);
    for (const { target } of step.options) leave(stepOf.get(target));
    left.add(step);
  };
  for (const step of steps) leave(step);
  return [...left].toReversed();
}

/** @param {readonly import('./tree.ts').TreeStep[]} steps */
function conditionOf(id, steps) {
  const ways = steps.flatMap((step) =>
    step.options
      .filter(({ target }) => target === id)
      .map((option) => `{${step.id}} = '${option.id}'`),
  );
  return ways.length > 0 ? { visibleIf: ways.join(' or ') } : {};
}

/** @param {import('./tree.ts').Tree} tree */
export function surveyDefinition({ title, steps }) {
  return {
    title,
    showNavigationButtons: false,
    autoAdvanceEnabled: true,
    autoAdvanceAllowComplete: false,
    clearInvisibleValues: 'onHidden',
    pages: inOrder(steps).map((step) => ({
      name: `${step.id}Page`,
      title: step.title,
      ...conditionOf(step.id, steps),
      elements: [
        { type: 'html', name: `${step.id}Text`, html: stepHtml(step) || '<p></p>' },
        ...(step.options.length === 0
          ? []
          : [
              {
                type: 'radiogroup',
                name: step.id,
                titleLocation: 'hidden',
                choices: step.options.map(({ id, text }) => ({ value: id, text })),
              },
            ]),
      ],
    })),
  };
}
