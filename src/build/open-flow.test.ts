import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeTag, stepIds } from '../engine/flow';
import { assumedTrail } from '../engine/graph';
import { loadFlow } from '../content/load-flow';
import { flowIds } from '../content/manifest';
import { locales } from '../content/locales';
import { allOpenFlows, openFlow } from './open-flow';

type Schema = Record<string, unknown>;

const schema = JSON.parse(readFileSync('public/flows/schema.json', 'utf8')) as Schema;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each keyword that our schema uses demands. */
const KEYWORDS: Record<string, (value: unknown, wanted: never, given: Schema) => string[]> = {
  const: (value, wanted) => (value === wanted ? [] : [`is not ${String(wanted)}`]),
  enum: (value, wanted: unknown[]) => (wanted.includes(value) ? [] : ['is none of the list']),
  type: (value, wanted: string) =>
    (
      wanted === 'object'
        ? isObject(value)
        : wanted === 'array'
          ? Array.isArray(value)
          : typeof value === wanted
    )
      ? []
      : [`is no ${wanted}`],
  pattern: (value, wanted: string) =>
    new RegExp(wanted).test(String(value)) ? [] : ['does not match'],
  minLength: (value, wanted: number) => (String(value).length >= wanted ? [] : ['is too short']),
  minProperties: (value, wanted: number) =>
    Object.keys(Object(value)).length >= wanted ? [] : ['has too little'],
  required: (value, wanted: string[]) =>
    wanted.filter((name) => !Object.hasOwn(Object(value), name)).map((name) => `lacks ${name}`),
  properties: (value, wanted: Record<string, Schema>) =>
    Object.entries(wanted).flatMap(([name, each]) =>
      isObject(value) && name in value ? schemaErrors(value[name], each, name) : [],
    ),
  additionalProperties: (value, wanted: Schema | false, { properties = {} }) =>
    Object.entries(Object(value))
      .filter(([name]) => !Object.hasOwn(Object(properties), name))
      .flatMap(([name, each]) => (wanted ? schemaErrors(each, wanted, name) : [`has ${name}`])),
  items: (value, wanted: Schema) =>
    (value as unknown[]).flatMap((each, index) => schemaErrors(each, wanted, String(index))),
  $ref: (value, wanted: string) =>
    schemaErrors(value, (schema.$defs as Record<string, Schema>)[wanted.replace('#/$defs/', '')]!),
};

const NOTES = new Set(['$schema', '$defs', 'title', 'description']);

/** Where and how a value breaks a schema. A keyword that is not checked here is an error too. */
function schemaErrors(value: unknown, given: Schema, at = ''): string[] {
  return Object.entries(given)
    .filter(([keyword]) => !NOTES.has(keyword))
    .flatMap(([keyword, wanted]) => {
      const check = KEYWORDS[keyword];
      return check ? check(value, wanted as never, given) : [`unknown keyword ${keyword}`];
    })
    .map((error) => `${at} ${error}`);
}

const WALK = 'docs/examples/walk.mjs';

describe('open flows', () => {
  it('are every article in every language, and fit the schema', async () => {
    const flows = await allOpenFlows();
    expect(flows).toHaveLength(flowIds.length * locales.length);
    for (const flow of flows) {
      expect(schemaErrors(flow, schema), `${flow.id}.${flow.locale}`).toEqual([]);
      expect(JSON.stringify(flow)).not.toMatch(/[\u2066-\u2069]|\{\{/);
    }
  });

  it('lead only to steps that are there, across articles too', async () => {
    for (const { steps, initial, locale } of await allOpenFlows()) {
      expect(steps).toHaveProperty(initial);
      for (const { options, kind, outcome, continueIn } of Object.values(steps)) {
        for (const { target } of options) expect(steps).toHaveProperty(target);
        expect(kind === 'outcome').toBe(outcome !== undefined);
        expect(kind === 'outcome').toBe(options.length === 0);
        expect(outcome === 'handedOver').toBe(continueIn !== undefined);
        if (continueIn) {
          const next = await openFlow(continueIn.flow, locale);
          expect(next.steps).toHaveProperty(continueIn.step);
        }
      }
    }
  });

  it('that are damaged do not fit the schema', async () => {
    const flow = await openFlow('portal-login', 'en');
    const damaged = [
      { ...flow, version: 2 },
      { ...flow, steps: {} },
      { ...flow, secret: 'x' },
      { ...flow, initial: 'Not an id' },
      { ...flow, steps: { ...flow.steps, situation: { ...flow.steps.situation, kind: 'riddle' } } },
      { ...flow, needs: [''] },
    ];
    for (const each of damaged) expect(schemaErrors(each, schema)).not.toEqual([]);
  });
});

describe('the example program', () => {
  let folder: string;
  const fileOf = (id: string, locale: string) => join(folder, `${id}.${locale}.json`);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'flows-'));
    for (const flow of await allOpenFlows())
      writeFileSync(fileOf(flow.id, flow.locale), JSON.stringify(flow));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has no more than 40 lines and reads nothing but the file', () => {
    const code = readFileSync(WALK, 'utf8');
    expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    expect(code.match(/from '[^']+'/g)).toEqual(["from 'node:fs'"]);
  });

  it.each(locales)('walks every article to one of its outcomes, in %s', async (locale) => {
    for (const id of flowIds) {
      const flow = await loadFlow(id);
      const outcome = stepIds(flow).find((step) => outcomeTag(flow, step))!;
      const answers = assumedTrail(flow, outcome).map(({ option }) => option);
      const { title } = (await openFlow(id, locale)).steps[outcome]!;
      const said = execFileSync('node', [WALK, fileOf(id, locale), ...answers], {
        encoding: 'utf8',
        input: '',
      });
      expect(said).toContain(title);
      expect(said).toContain(`\n${outcomeTag(flow, outcome)}`);
    }
  });

  it('reads answers from its input, and names one that does not fit', () => {
    const walk = (input: string) =>
      spawnSync('node', [WALK, fileOf('portal-login', 'en')], { encoding: 'utf8', input });
    expect(walk('forgotten\n').status).toBe(0);
    expect(walk('message').status).toBe(1);
    const { status, stderr } = walk('message nonsense');
    expect(status).toBe(2);
    expect(stderr).toContain('"nonsense" is no answer to "Which message do you see?"');
  });
});
