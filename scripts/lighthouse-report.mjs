/* What `npm run lighthouse` reads out of the reports of one page. */

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Beginning of a Markdown table whose rows are those of `rowOf`. */
export const TABLE_HEAD = [
  '| page | performance | accessibility | best practices | SEO | LCP | TBT | CLS | bytes |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
].join('\n');

/** The middle of the numbers; of an even number of them the lower one of the two in the middle. */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1];

const scoresOf = (reports, category) =>
  reports.map(({ categories }) => Math.round(categories[category].score * 100));

/** Only times are noisy: what is right or wrong must be right in every run. */
const scoreOf = (reports, category) =>
  category === 'performance'
    ? median(scoresOf(reports, category))
    : Math.min(...scoresOf(reports, category));

const valueOf = (reports, audit) => median(reports.map(({ audits }) => audits[audit].numericValue));

/**
 * Row of the table.
 *
 * @param {string} name of the page and the device.
 * @param {object[]} reports of Lighthouse, one per run.
 */
export function rowOf(name, reports) {
  const cells = [
    name,
    ...CATEGORIES.map((category) => scoreOf(reports, category)),
    `${(valueOf(reports, 'largest-contentful-paint') / 1000).toFixed(2)} s`,
    `${Math.round(valueOf(reports, 'total-blocking-time'))} ms`,
    Number(valueOf(reports, 'cumulative-layout-shift').toFixed(4)),
    Math.round(valueOf(reports, 'total-byte-weight')).toLocaleString('en'),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Audits that cost a category points, each with what Lighthouse found. */
function failuresOf({ categories, audits }, category) {
  return categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => {
      const { title, displayValue, explanation, details } = audits[id];
      const items = details?.items ? JSON.stringify(details.items).slice(0, 2000) : '';
      return `  ${[`${id}: ${title}`, displayValue, explanation, items].filter(Boolean).join(' | ')}`;
    });
}

/**
 * What missed its goal: one text for each category, with the audits that failed in its worst run.
 *
 * @param {string} name of the page and the device.
 * @param {object[]} reports of Lighthouse, one per run.
 * @param {Record<string, number>} goals lowest score by category, 0 to 100.
 * @returns {string[]}
 */
export function missesOf(name, reports, goals) {
  return Object.entries(goals).flatMap(([category, goal]) => {
    const score = scoreOf(reports, category);
    if (score >= goal) return [];
    const scores = scoresOf(reports, category);
    const worst = reports[scores.indexOf(Math.min(...scores))];
    return [[`${name}: ${category} ${score} < ${goal}`, ...failuresOf(worst, category)].join('\n')];
  });
}
