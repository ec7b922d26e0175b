import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { chromium } from 'playwright';
import { firstLanguage } from '#guide/site.config';
import { loadFlow } from '../content/load-flow';
import { locales } from '../content/locales';
import { flowIds } from '../content/manifest';
import { initialStep, outcomeTag, stepIds } from '../engine/flow';
import { homePath, stepPath } from '../player/address';
import { serve } from '../../server/serve.mjs';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium';
import { dist } from './folders';
import { missesOf, type Report, rowOf, TABLE_HEAD } from './lighthouse-report';

/** One page of each kind, and a question in each language: of the longest article. */
async function pagesOf(): Promise<Record<string, string>> {
  const flows = await Promise.all(flowIds.map(loadFlow));
  const flow = flows.sort((one, other) => stepIds(other).length - stepIds(one).length)[0]!;
  const outcome = stepIds(flow).find((step) => outcomeTag(flow, step) === 'solved')!;
  return {
    home: homePath(firstLanguage),
    ...Object.fromEntries(
      locales.map((id) => [`question-${id}`, stepPath(id, flow.id, initialStep(flow))]),
    ),
    outcome: stepPath(firstLanguage, flow.id, outcome),
    agent: `${homePath(firstLanguage)}agent/`,
    widget: `${homePath(firstLanguage)}widget/`,
  };
}

const PAGES = await pagesOf();

/** The workspace asks not to be indexed, which Lighthouse counts as a fault. */
const OWN_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  agent: ['--skip-audits=is-crawlable'],
};

/** Lowest score by category, and what the command line needs for the device. */
const DEVICES = {
  mobile: {
    options: [],
    goals: { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 },
  },
  desktop: {
    options: ['--preset=desktop'],
    goals: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
  },
};

const LIGHTHOUSE = 'node_modules/lighthouse/cli/index.js';
/** Bytes: a report holds pictures of the page. */
const LONGEST_REPORT = 64 * 1024 * 1024;

const execute = promisify(execFile);

/** One report, from a Chromium of its own, so that nothing is left of the run before. */
async function audit(url: string, options: readonly string[], chromePath: string): Promise<Report> {
  const { stdout } = await execute(
    process.execPath,
    [
      LIGHTHOUSE,
      url,
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      `--chrome-flags=--headless=new ${CHROMIUM_FLAGS.join(' ')}`,
      ...options,
    ],
    { env: { ...process.env, CHROME_PATH: chromePath }, maxBuffer: LONGEST_REPORT },
  );
  const report = JSON.parse(stdout) as Report;
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  return report;
}

/** A busy machine breaks off a measurement now and then, which says nothing of the page. */
async function auditStubbornly(...page: Parameters<typeof audit>): Promise<Report> {
  for (let left = 2; left > 0; left--) {
    try {
      return await audit(...page);
    } catch (error) {
      console.error(`Measured anew: ${(error as Error).message.trim().split('\n').at(-1)}`);
    }
  }
  return audit(...page);
}

/** The names that `--only` and `--device` may give, or all of them. */
function chosen<Name extends string>(
  given: string | undefined,
  known: Readonly<Record<Name, unknown>>,
  option: string,
): Name[] {
  const names = given?.split(',') ?? Object.keys(known);
  for (const name of names) {
    if (!Object.hasOwn(known, name))
      throw new Error(`--${option} ${name}: it is one of ${Object.keys(known).join(', ')}.`);
  }
  return names as Name[];
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string' },
      device: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: give a number.`);
  return {
    runs,
    pages: chosen(values.only, PAGES, 'only'),
    devices: chosen(values.device, DEVICES, 'device'),
  };
}

/** Audits all pages, prints a row for each, and returns what missed its goal. */
async function auditAll(
  site: string,
  { runs, pages, devices }: ReturnType<typeof readOptions>,
  chromePath: string,
): Promise<string[]> {
  const misses: string[] = [];
  console.log(TABLE_HEAD);
  for (const device of devices) {
    const { options, goals } = DEVICES[device];
    for (const page of pages) {
      const reports: Report[] = [];
      for (let done = 0; done < runs; done++)
        reports.push(
          await auditStubbornly(
            site + PAGES[page],
            [...options, ...(OWN_OPTIONS[page] ?? [])],
            chromePath,
          ),
        );
      console.log(rowOf(`${page}, ${device}`, reports));
      misses.push(...missesOf(`${page}, ${device}`, reports, goals));
    }
  }
  return misses;
}

/**
 * `npm run lighthouse`: what Lighthouse says of one page of each kind, on a phone and on a desktop.
 * Options: `-- --runs 1 --only home --device mobile`.
 */
export async function main(): Promise<void> {
  const options = readOptions();
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is no dist/: run `npm run build` first.');
  const chromePath = ensureChromium() ?? chromium.executablePath();
  const { url, close } = await serve();
  try {
    const misses = await auditAll(url, options, chromePath);
    for (const miss of misses) console.error(`\n${miss}`);
    if (misses.length > 0) process.exitCode = 1;
  } finally {
    await close();
  }
}
