import { firstLanguage } from '#guide/site.config';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  actionIds,
  type Flow,
  initialStep,
  optionIds,
  outcomeTag,
  stepKind,
} from '../../src/engine/flow';
import { loadFlow } from '../../src/content/load-flow';
import { timeRule as ruleOf } from '../../src/content/time-rules';
import {
  allSteps,
  nextSteps,
  type StepRef,
  stepRefId,
  distancesFrom,
} from '../../src/engine/steps-ahead';
import { triage as triageId } from '#guide/site.config';
import { flowIds } from '../../src/content/manifest';
import { plainText } from '../../src/content/captions';
import { loadTexts } from '../../src/content/instance';
import { stepText } from '../../src/content/step-text';
import { expectations } from './expectations';

const { answersInMedian, haveReady, lastFixes } = expectations;

let flows: Map<string, Flow>;
let all: StepRef[];
beforeAll(async () => {
  flows = new Map((await Promise.all(flowIds.map(loadFlow))).map((flow) => [flow.id, flow]));
  all = allSteps(flows);
});

const isOutcome = ({ flow, step }: StepRef) => stepKind(flow, step) === 'outcome';
const isEnd = (at: StepRef) => nextSteps(flows, at).length === 0;
/** What is ahead of a step; itself only when a way leads back to it. */
const ahead = (at: StepRef): StepRef[] =>
  nextSteps(flows, at).flatMap((next) =>
    [...distancesFrom(flows, next).values()].map(({ at }) => at),
  );

async function textOf({ flow, step }: StepRef, locale: string) {
  return stepText(await loadTexts(locale, [flow.id]), flow, step);
}

/** What a person is told to do; empty where nothing is. */
async function instructions(at: StepRef): Promise<string> {
  const { actions } = await textOf(at, firstLanguage);
  return actions.map(({ text }) => text).join('\n');
}

describe('paths across all flows', () => {
  it('never lead in a circle', () => {
    for (const at of all) expect(ahead(at).map(stepRefId)).not.toContain(stepRefId(at));
  });

  it('never offer the same instructions twice', async () => {
    const twice: string[] = [];
    for (const at of all.filter(({ flow, step }) => actionIds(flow, step).length > 0)) {
      const own = await instructions(at);
      for (const later of ahead(at)) {
        if (own === (await instructions(later)))
          twice.push(`${stepRefId(at)} = ${stepRefId(later)}`);
      }
    }
    expect(twice).toEqual([]);
  });

  it('end with what solves the problem or with a person', () => {
    for (const at of all.filter(isEnd)) {
      expect(['solved', 'escalated'], stepRefId(at)).toContain(outcomeTag(at.flow, at.step));
    }
  });

  it('lead from the last fix to a person', () => {
    const isFix = (at: StepRef) => !isOutcome(at) && actionIds(at.flow, at.step).length > 0;
    const last = all.filter((at) => isFix(at) && !ahead(at).some(isFix));
    expect(last.length).toBeGreaterThanOrEqual(lastFixes);
    for (const at of last) {
      const tags = nextSteps(flows, at).map(({ flow, step }) => outcomeTag(flow, step));
      expect(tags, stepRefId(at)).toContain('escalated');
    }
  });

  it('reach every step from the triage, and half of the outcomes in few answers', async () => {
    const flow = await loadFlow(triageId);
    const found = distancesFrom(flows, { flow, step: initialStep(flow) });
    expect(all.map(stepRefId).filter((id) => !found.has(id))).toEqual([]);
    const lengths = [...found.values()]
      .filter(({ at }) => isEnd(at))
      .map(({ answers }) => answers)
      .sort((a, b) => a - b);
    expect(lengths[Math.ceil(lengths.length / 2)]).toBeLessThanOrEqual(answersInMedian);
  });

  it('take at most three answers of triage', async () => {
    const flow = await loadFlow(triageId);
    const found = distancesFrom(flows, { flow, step: initialStep(flow) });
    for (const { at, answers } of found.values()) {
      if (at.flow === flow && isOutcome(at)) expect(answers).toBeLessThanOrEqual(3);
    }
  });

  it.each(Object.entries(haveReady))(
    'say what to have ready where a person takes over, in %s',
    async (locale, words) => {
      for (const at of all.filter(({ flow, step }) => outcomeTag(flow, step) === 'escalated')) {
        const { body, actions, hint = '' } = await textOf(at, locale);
        const said = plainText([...body, ...actions.map(({ text }) => text), hint].join('\n'));
        expect(said, `${locale}: ${stepRefId(at)}`).toMatch(new RegExp(words, 'i'));
      }
    },
  );

  it('work out a time only where its answers exist', () => {
    for (const { flow, step } of all) {
      const { timeRule } = flow.states[step]!.meta ?? {};
      if (!timeRule) continue;
      const rule = ruleOf(timeRule.id);
      const phases: string[] = [...rule.phases.map(({ id }) => id), rule.after];
      for (const [phase, option] of Object.entries(timeRule.picks ?? {})) {
        expect(phases, `${flow.id}.${step}`).toContain(phase);
        expect(optionIds(flow, step), `${flow.id}.${step}`).toContain(option);
      }
    }
  });
});
