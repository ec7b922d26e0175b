/* Walks through the tree by clicks, the same way in each variant. */

/** Time in which a person reads, in milliseconds: what a variant does between answers is its own affair. */
const READING = 400;

/**
 * The longest journey and the one that has least in common with it, if there is another, as clicks.
 *
 * @param {import('./tree.ts').Tree} tree
 */
export function planWalks({ steps, journeys }) {
  const stepOf = (id) => steps.find((step) => step.id === id);
  // A title that stays would be taken for the next step.
  const isClear = ({ answers, end }) => {
    const titles = [...answers.map(({ step }) => step), end].map((id) => stepOf(id).title);
    return titles.every((title, at) => title !== titles[at - 1]);
  };
  const clear = journeys.filter(isClear).sort((a, b) => b.answers.length - a.answers.length);
  const [first] = clear;
  const known = new Set(first.answers.map(({ step }) => step));
  const fresh = ({ answers }) => answers.filter(({ step }) => !known.has(step)).length;
  const others = clear.slice(1).sort((a, b) => fresh(b) - fresh(a));
  return [first, ...others.slice(0, 1)].map(({ answers }) =>
    answers.map(({ step, option }) => {
      const { options } = stepOf(step);
      const index = options.findIndex(({ id }) => id === option);
      return { option, index, title: stepOf(options[index].target).title };
    }),
  );
}

/** @returns milliseconds from the click to the paint of the step that it leads to. */
async function answer(page, variant, { option, index, title }) {
  await page.evaluate(
    ([selector, wanted]) => {
      window.bench.taken = window.bench.expectStep(selector, wanted);
    },
    [variant.title, title],
  );
  await page.locator(variant.option(option, index)).click();
  const taken = await page.evaluate(() => window.bench.taken);
  await page.waitForTimeout(READING);
  return taken;
}

async function goToStart(page, variant, count) {
  if (!variant.back) await page.evaluate(() => dispatchEvent(new Event('bench-restart')));
  for (let step = 0; variant.back && step < count; step += 1) {
    await page.locator(variant.back).click();
    await page.waitForTimeout(READING);
  }
  await page.waitForTimeout(READING);
}

/**
 * @returns {Promise<{ clicks: number[], answered: number }>} each click in milliseconds, and the time of the
 *   page shortly after the first.
 */
export async function walk(page, variant, walks) {
  const clicks = [];
  let answered;
  for (const [at, each] of walks.entries()) {
    if (at > 0) await goToStart(page, variant, walks[at - 1].length);
    for (const move of each) {
      clicks.push(await answer(page, variant, move));
      answered ??= await page.evaluate(() => performance.now());
    }
  }
  return { clicks, answered };
}
