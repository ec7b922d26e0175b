/* What our page has to reach. Milliseconds depend on the machine, so only bytes, requests and ratios fail a run. */
import { readFile } from 'node:fs/promises';
import { compress } from './server.mjs';

/**
 * @typedef {object} Goal
 * @property {string} name
 * @property {number} found
 * @property {number} limit
 * @property {string} unit
 * @property {boolean} isExact whether missing it fails the run.
 */

/**
 * @param {Record<string, Record<string, number>>} medians by variant and figure.
 * @returns {Promise<Goal[]>}
 */
export async function goalsOf({ ours, spa, plain, noScript }) {
  const medianPage = compress(await readFile('build/median.html')).length;
  const goal = (name, found, limit, unit, isExact) => ({ name, found, limit, unit, isExact });
  return [
    goal('our median page, compressed', medianPage, 5000, 'B', true),
    goal('requests until FCP', ours.requests, 1, '', true),
    goal('LCP to the same with scripts off', ours.lcp / noScript.lcp, 1.1, '×', true),
    goal('LCP to the same as a plain SPA', ours.lcp / spa.lcp, 0.4, '×', true),
    goal('blocking, load to first answer', ours.blockingLoad + ours.blockingFirst, 50, 'ms', false),
    goal('click, median, to plain DOM', ours.click / plain.click, 2, '×', true),
    goal('first click, to plain DOM', ours.firstClick / plain.firstClick, 2, '×', true),
    goal('requests during the walk', ours.walkRequests, 0, '', true),
  ];
}
