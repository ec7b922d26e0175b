import { describe, expect, it } from 'vitest';
import { lamp } from '../../test/lamp';
import type { Flow } from '../engine/flow';
import { flow } from '../engine/setup';
import { parseWalk, type StepTable, stepTable, walkDifference } from '../engine/walks';
import { flowMutants, mutateFlow } from './flow-mutants';

const flows = new Map([['lamp', lamp]]);
const table = stepTable(lamp, flows);
const tables: ReadonlyMap<string, StepTable> = new Map([['lamp', table]]);
/** Each mutant of the lamp, as it stands while it is named. */
function mutantsOf(own: StepTable, all = tables) {
  const mutated = structuredClone(own);
  return Array.from(flowMutants(mutated, all), (name) => ({
    name,
    table: structuredClone(mutated),
  }));
}

const walks = [
  'isPlugged yes doesGlow yes glows',
  'isPlugged no plugIn done isPlugged yes doesGlow no callShop',
  'isPlugged yes doesGlow other otherLamp > lamp plugIn',
].map((text) => parseWalk(text)!);

/** The machine that a table describes, compiled anew. */
const machineOf = ({ flow: id, initial, targets, landings }: StepTable): Flow =>
  flow.createMachine({
    id,
    initial,
    states: Object.fromEntries(
      Object.entries(targets).map(([step, on]) => [
        step,
        Object.keys(on).length > 0
          ? { on }
          : { type: 'final', ...(landings[step] && { meta: { continueIn: landings[step] } }) },
      ]),
    ),
  }) as Flow;

describe('the mutants of a flow', () => {
  const mutants = mutantsOf(table);

  it('are each wrong target, each swap, each wrong start and each wrong hand-over, once', () => {
    const steps = 6;
    const options = 6;
    const swaps = 1 + 3;
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    expect(mutants).toHaveLength(options * (steps - 1) + swaps + (steps - 1) + (steps - 1));
    for (const mutant of mutants) expect(mutant.table, mutant.name).not.toEqual(table);
  });

  it('leave out swaps of options that lead to one step', () => {
    const same = {
      ...table,
      targets: { ...table.targets, isPlugged: { yes: 'glows', no: 'glows' } },
    };
    const names = mutantsOf(same).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('isPlugged') && name.includes('<->'))).toEqual(
      [],
    );
  });

  it('hand over to the first step of each other flow', () => {
    const shade = { ...table, flow: 'shade' };
    const names = mutantsOf(table, new Map([...tables, ['shade', shade]])).map(({ name }) => name);
    expect(names).toContain('otherLamp > shade isPlugged');
  });

  it('leave the table as it was', () => {
    const mutated = structuredClone(table);
    expect([...flowMutants(mutated, tables)].length).toBeGreaterThan(0);
    expect(mutated).toEqual(table);
  });

  it('behave as the machines would that are compiled from them', () => {
    for (const mutant of mutants) {
      const machine = machineOf(mutant.table);
      const compiled = stepTable(machine, new Map([['lamp', machine]]));
      for (const walk of walks)
        expect(walkDifference(compiled, walk), mutant.name).toBe(
          walkDifference(mutant.table, walk),
        );
    }
  });
});

describe('the walks of a flow', () => {
  it('notice every mutant when they take each option and follow each hand-over', () => {
    expect(mutateFlow(table, tables, walks)).toEqual({ mutants: 44, survivors: [] });
  });

  it('notice nothing by a walk that fails on the flow as it is', () => {
    const failing = parseWalk('isPlugged no glows')!;
    expect(mutateFlow(table, tables, [failing]).survivors).toHaveLength(44);
  });

  it('let live what they do not walk', () => {
    const { survivors } = mutateFlow(table, tables, walks.slice(0, 2));
    expect(survivors).toContain('doesGlow other -> glows');
    expect(survivors).toContain('otherLamp > lamp glows');
    expect(survivors).not.toContain('doesGlow yes <-> no');
    expect(mutateFlow(table, tables, []).survivors).toHaveLength(44);
  });
});
