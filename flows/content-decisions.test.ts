import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FactFile } from '../src/content/facts';
import { loadFlow } from '../src/content/load-flow';
import { loadNamespace } from '../src/content/locales';
import { isFlowId } from '../src/content/manifest';
import { hasStep } from '../src/engine/flow';

const CASES = 61;
const text = readFileSync('docs/content-decisions.md', 'utf8');

/** Cells of each row of the tables, without the bars at its ends. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '));
const cases = rows.filter(([number]) => /^\d+$/.test(number!));

/** Ids of facts in a cell: `A5-28, A5-36`. */
const FACT_ID = /\b[A-Z]+\d*-\d+\b/g;

describe('docs/content-decisions.md', () => {
  it('has one row for each case, in order', () => {
    const numbers = Array.from({ length: CASES }, (_, index) => String(index + 1));
    expect(cases.map(([number]) => number)).toEqual(numbers);
  });

  it('asks a question, answers it and says where', () => {
    for (const cells of cases) {
      expect(cells, cells[0]).toHaveLength(4);
      const [number, question, answer, where] = cells;
      expect(question, number).toMatch(/\?$/);
      expect(answer, number).toMatch(/\.$/);
      expect(where, number).toMatch(/^(nowhere|(`[a-z-]+\.[a-zA-Z]+`(, )?)+)$/);
    }
  });

  it('names steps that exist', async () => {
    for (const [, flowId, step] of text.matchAll(/`([a-z-]+)\.([a-zA-Z]+)`/g)) {
      expect(isFlowId(flowId!), `no flow "${flowId}"`).toBe(true);
      expect(hasStep(await loadFlow(flowId!), step!), `no step "${flowId}.${step}"`).toBe(true);
    }
  });

  it('names captions that exist', async () => {
    const section = text.split('## Captions of our own')[1]!.split('\n## ')[0]!;
    const ids = [...section.matchAll(/`([a-zA-Z]+)`/g)].map(([, id]) => id!);
    expect(Object.keys(await loadNamespace('ru', 'captions'))).toEqual(expect.arrayContaining(ids));
    expect(ids).not.toEqual([]);
  });

  it('lists every fact that is left out or not stated to the letter, and no other', () => {
    const files = import.meta.glob<FactFile>('./facts/*.json', { eager: true, import: 'default' });
    const deliberate = Object.entries(files).flatMap(([path, { facts }]) =>
      facts
        .filter((fact) => fact.leftOut || fact.exceptions)
        .map((fact) => `${path.slice('./facts/'.length, -'.json'.length)} ${fact.id}`),
    );
    const listed = rows.flatMap(([flowId, ids]) =>
      (ids?.match(FACT_ID) ?? []).map((id) => `${flowId!.replaceAll('`', '')} ${id}`),
    );
    expect(listed.sort()).toEqual(deliberate.sort());
  });
});
