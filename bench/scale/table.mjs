/* What was measured, as a table with how it grows and what it should be. */

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const MB = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const ms = (time) => `${time.toFixed(time < 1 ? 3 : 2)} ms`;
const count = (number) => String(Math.round(number));
const ratio = (number) => number.toFixed(2);

const growth = (list) => Math.log(list.at(-1) / list.at(-2));

/**
 * Slope of log value against log steps between the two largest sites: 1 is linear, 0 does not grow. What does not
 * depend on size weighs most in the small ones and would flatten the slope over all.
 */
const exponent = (steps, values) => growth(values) / growth(steps);

const last = (values) => values.at(-1);
const atMost = (limit, unit) => ({
  goal: `<= ${limit} ${unit}`,
  holds: (values) => last(values) <= limit,
});
const linear = { goal: 'exponent <= 1.1', holds: (_, grows) => grows <= 1.1 };
const constant = {
  goal: 'constant within 2 %',
  holds: (values) => Math.max(...values) <= 1.02 * Math.min(...values),
};

/** A metric: its value of a measured site, how it is written, and what it should be. */
const ROWS = [
  ['build, without maps and compression, total', (s) => s.build, ms, linear],
  ['  a page', (s) => s.build / s.pages, ms, atMost(2, 'ms')],
  [
    '  times the lower bound: the same pages only written',
    (s) => s.build / s.pages / s.lowerBound,
    ratio,
  ],
  ['bundle', (s) => s.parts.bundle.cpu, ms, linear],
  ['proof', (s) => s.parts.proof.cpu, ms, linear],
  ['pages', (s) => s.parts.pages.cpu, ms, linear],
  ['search index', (s) => s.parts.search.cpu, ms, linear],
  ['open data', (s) => s.parts.data.cpu, ms, linear],
  ['service worker', (s) => s.parts.worker.cpu, ms, linear],
  ['maps', (s) => s.parts.maps.cpu, ms, linear],
  ['  a map', (s) => s.parts.maps.cpu / s.maps, ms],
  ['compression', (s) => s.parts.compress.cpu, ms, linear],
  ['  a page', (s) => s.parts.compress.cpu / s.pages, ms],
  ['memory of the build, most', (s) => s.parts.script.memory, MB],
  ['dist/, files without compressed twins', (s) => s.files, count],
  ['dist/, bytes of them', (s) => s.bytes, MB],
  ['first load of a step page', (s) => s.firstLoad, kB, constant],
  ['kept for use without a network', (s) => s.offline, MB],
  ['search index of both languages, download', (s) => s.index, kB],
  ['search: opening the index', (s) => s.search.open, ms],
  ['search: median of a query', (s) => s.search.p50, ms],
  ['search: p95 of a query', (s) => s.search.p95, ms, atMost(10, 'ms')],
];

const pad = (cells, widths) =>
  `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;

/**
 * @param sites what was measured, the smallest first.
 * @returns {{ text: string, missed: string[] }} the table, and the metrics whose goal is missed.
 */
export function tableOf(sites) {
  const steps = sites.map((site) => site.steps);
  const missed = [];
  const head = ['', ...sites.map((site) => `${site.steps} steps`), 'exponent', 'goal'];
  const body = ROWS.map(([name, valueOf, write, goal]) => {
    const values = sites.map(valueOf);
    const grows = sites.length > 1 ? exponent(steps, values) : Number.NaN;
    const isMissed = goal && (sites.length > 1 || goal !== linear) && !goal.holds(values, grows);
    if (isMissed) missed.push(name.trim());
    const judged = goal ? `${goal.goal}${isMissed ? ': MISSED' : ''}` : '';
    return [name, ...values.map(write), Number.isNaN(grows) ? '' : grows.toFixed(2), judged];
  });
  const rows = [head, ...body];
  const widths = head.map((_, at) => Math.max(3, ...rows.map((row) => row[at].length)));
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return { text: [head, rule, ...body].map((row) => pad(row, widths)).join('\n'), missed };
}
