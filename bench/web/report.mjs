/* The figures as Markdown, ready for docs/performance.md. */
import { CPU_RATE, SLOW } from './visit.mjs';

const ROWS = [
  { figure: 'bytes', name: 'bytes on the wire until FCP' },
  { figure: 'requests', name: 'requests finished until FCP' },
  { figure: 'fcp', name: 'first contentful paint, ms' },
  { figure: 'lcp', name: 'largest contentful paint, ms' },
  { figure: 'clickBeforeLoad', name: 'opened and answered at once: second step painted, ms' },
  { figure: 'blockingLoad', name: 'blocking, FCP until settled, ms' },
  { figure: 'blockingFirst', name: 'blocking, first sign of a person to first answer, ms' },
  { figure: 'firstClick', name: 'first click to next step painted, ms' },
  { figure: 'click', name: 'click to next step painted, median, ms' },
  { figure: 'slowestClick', name: 'click to next step painted, slowest, ms' },
  { figure: 'walkRequests', name: 'requests during the walk' },
  { figure: 'walkBytes', name: 'bytes on the wire during the walk' },
  { figure: 'script', name: 'JavaScript on the wire, load and walk, bytes' },
];

const number = (value) => Math.round(value).toLocaleString('en');

/** A figure, and behind it how many times ours it is. */
function cell(value, ours) {
  if (value === undefined) return '–';
  if (value === ours || ours === 0) return number(value);
  const ratio = value / ours;
  return `${number(value)} (${ratio.toFixed(ratio < 10 ? 2 : 0)}×)`;
}

const row = (cells) => `| ${cells.join(' | ')} |`;

function figureTable(variants, medians) {
  return [
    row(['', ...variants.map(({ name }) => name)]),
    row(['---', ...variants.map(() => '---:')]),
    ...ROWS.map(({ figure, name }) =>
      row([
        name,
        ...variants.map(({ id }, at) =>
          at === 0
            ? number(medians[id][figure])
            : cell(medians[id][figure], medians[variants[0].id][figure]),
        ),
      ]),
    ),
  ];
}

const shown = (value, unit) =>
  unit === '×' ? `${value.toFixed(2)} ×` : `${number(value)} ${unit}`.trim();

/** @param {import('./goals.mjs').Goal} goal */
export const isMissed = ({ found, limit }) => found > limit;

function goalTable(goals) {
  return [
    row(['goal', 'at most', 'found', '']),
    row(['---', '---:', '---:', '---']),
    ...goals.map((goal) =>
      row([
        goal.name,
        shown(goal.limit, goal.unit),
        shown(goal.found, goal.unit),
        isMissed(goal) ? '**missed**' : 'met',
      ]),
    ),
  ];
}

/**
 * @param {{ tree: import('./tree.ts').Tree, clicks: number, rounds: number, browser: string }} run
 * @param {readonly import('./variants.mjs').Variant[]} variants
 * @param {Record<string, Record<string, number>>} medians by variant and figure.
 * @param {readonly import('./goals.mjs').Goal[]} goals
 */
export const report = ({ tree, clicks, rounds, browser }, variants, medians, goals) =>
  [
    `\`${tree.flow}\`, ${tree.steps.length} steps, in \`${tree.locale}\`; ${clicks} clicks in two walks; rounds, interleaved: ${rounds}, medians shown;`,
    `Chromium ${browser}, processor ${CPU_RATE}x slower, ${SLOW.latency} ms and ${number(SLOW.downloadThroughput)} B/s down on each request.`,
    '',
    ...figureTable(variants, medians),
    '',
    ...goalTable(goals),
  ].join('\n');
