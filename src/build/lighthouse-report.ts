/** What is read of a report of Lighthouse. */
export interface Report {
  runtimeError?: { message: string };
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    {
      title: string;
      score: number | null;
      numericValue: number;
      displayValue?: string;
      explanation?: string;
      details?: { items?: unknown };
    }
  >;
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Beginning of a Markdown table whose rows are those of `rowOf`. */
export const TABLE_HEAD = [
  '| page | performance | accessibility | best practices | SEO | LCP | TBT | CLS | bytes |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
].join('\n');

/** The middle of the numbers; of an even number of them the lower one of the two in the middle. */
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1]!;

const scoresOf = (reports: readonly Report[], category: string): number[] =>
  reports.map(({ categories }) => Math.round(categories[category]!.score * 100));

/** Only times are noisy: what is right or wrong must be right in every run. */
const scoreOf = (reports: readonly Report[], category: string): number =>
  category === 'performance'
    ? median(scoresOf(reports, category))
    : Math.min(...scoresOf(reports, category));

const valueOf = (reports: readonly Report[], audit: string): number =>
  median(reports.map(({ audits }) => audits[audit]!.numericValue));

/**
 * Row of the table.
 *
 * @param name of the page and the device.
 * @param reports of Lighthouse, one per run.
 */
export function rowOf(name: string, reports: readonly Report[]): string {
  const cells = [
    name,
    ...CATEGORIES.map((category) => scoreOf(reports, category)),
    `${(valueOf(reports, 'largest-contentful-paint') / 1000).toFixed(2)} s`,
    `${Math.round(valueOf(reports, 'total-blocking-time'))} ms`,
    Number(valueOf(reports, 'cumulative-layout-shift').toFixed(4)),
    Math.round(valueOf(reports, 'total-byte-weight')).toLocaleString(),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Audits that cost a category points, each with what Lighthouse found. */
function failuresOf({ categories, audits }: Report, category: string): string[] {
  return categories[category]!.auditRefs.filter(
    ({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1,
  ).map(({ id }) => {
    const { title, displayValue, explanation, details } = audits[id]!;
    const items = details?.items ? JSON.stringify(details.items).slice(0, 2000) : '';
    return `  ${[`${id}: ${title}`, displayValue, explanation, items].filter(Boolean).join(' | ')}`;
  });
}

/**
 * What missed its goal: one text for each category, with the audits that failed in its worst run.
 *
 * @param name of the page and the device.
 * @param reports of Lighthouse, one per run.
 * @param goals lowest score by category, 0 to 100.
 */
export function missesOf(
  name: string,
  reports: readonly Report[],
  goals: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(goals).flatMap(([category, goal]) => {
    const score = scoreOf(reports, category);
    if (score >= goal) return [];
    const scores = scoresOf(reports, category);
    const worst = reports[scores.indexOf(Math.min(...scores))]!;
    return [[`${name}: ${category} ${score} < ${goal}`, ...failuresOf(worst, category)].join('\n')];
  });
}
