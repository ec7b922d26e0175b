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
import { schema1, schemaErrors } from '../../test/open-flow-schema';
import { allOpenFlows, openFlow } from './open-flow';

const WALK = 'docs/examples/walk.mjs';

describe('an open flow', () => {
  it('that are damaged do not fit the schema', async () => {
    const flow = await openFlow('desk-lamp', 'en');
    const damaged = [
      { ...flow, version: 3 },
      { ...flow, steps: {} },
      { ...flow, secret: 'x' },
      { ...flow, initial: 'Not an id' },
      {
        ...flow,
        steps: { ...flow.steps, whatHappens: { ...flow.steps.whatHappens, kind: 'riddle' } },
      },
      { ...flow, needs: [''] },
    ];
    for (const each of damaged) expect(schemaErrors(each)).not.toEqual([]);
  });
});

describe('an open flow of version 1', () => {
  const before: unknown = JSON.parse(readFileSync('test/open-flow-1.json', 'utf8'));

  it('is still described', () => {
    expect(schemaErrors(before, schema1)).toEqual([]);
    expect(schemaErrors(before)).not.toEqual([]);
  });

  it('has nothing that its successor lacks', async () => {
    const added = ['warning', 'ask', 'result', 'next'];
    const after = JSON.stringify(
      { ...(await openFlow('kettle', 'en')), version: 1 },
      (key, value) => (added.includes(key) ? undefined : (value as unknown)),
    );
    expect(schemaErrors(JSON.parse(after), schema1)).toEqual([]);
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
      spawnSync('node', [WALK, fileOf('desk-lamp', 'en')], { encoding: 'utf8', input });
    expect(walk('staysDark yes\n').status).toBe(0);
    expect(walk('tooDim').status).toBe(1);
    const { status, stderr } = walk('tooDim nonsense');
    expect(status).toBe(2);
    expect(stderr).toContain('"nonsense" is no answer to "Turn the light up"');
  });
});
