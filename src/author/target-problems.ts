import {
  actionIds,
  type Flow,
  hasStep,
  initialStep,
  optionIds,
  outcomeTag,
  stepIds,
  stepKind,
  stepMeta,
} from '../engine/flow';
import { outcomesAhead, stepsAhead } from '../engine/graph';
import { type Answer, availableOptions } from '../engine/replay';
import { loadFlow } from '../content/load-flow';
import { isFlowId } from '../content/manifest';
import { timeRules } from '../content/time-rules';
import { listed } from './listed';
import type { Problem } from './problem';

/** What is wrong with the hand-over of a step; undefined where nothing is. */
async function handOverProblem(flow: Flow, step: string): Promise<string | undefined> {
  const next = stepMeta(flow, step).continueIn;
  const isHandOver = outcomeTag(flow, step) === 'handedOver';
  if (!next) return isHandOver ? 'is handed over, but has no "continueIn"' : undefined;
  if (!isHandOver) return 'has "continueIn", but is not tagged "handedOver"';
  if (!isFlowId(next.flow)) return `hands over to "${next.flow}", which is no flow`;
  if (next.step === undefined || hasStep(await loadFlow(next.flow), next.step)) return undefined;
  return `hands over to "${next.flow}.${next.step}", which is no step`;
}

/** What is wrong with what an outcome offers next; undefined where nothing is. */
async function offerProblem(flow: Flow, step: string): Promise<string | undefined> {
  const { next } = stepMeta(flow, step);
  if (!next) return undefined;
  const tag = outcomeTag(flow, step);
  if (tag === undefined || tag === 'handedOver') return 'has "next", but does not end the way here';
  if (next.length > 2) return `offers ${next.length} to read next: 2 at most`;
  for (const place of next) {
    const [id, at] = place.split('/') as [string, string?];
    if (place === flow.id || place === `${flow.id}/${step}`) return `offers "${place}", its own`;
    if (!isFlowId(id)) return `offers "${place}", which is no flow`;
    if (at !== undefined && !hasStep(await loadFlow(id), at))
      return `offers "${place}", which is no step`;
  }
  return undefined;
}

/** What is wrong with the time rule of a step; undefined where nothing is. */
function timeRuleProblem(flow: Flow, step: string): string | undefined {
  const { id, picks = {} } = stepMeta(flow, step).timeRule ?? {};
  if (id === undefined) return undefined;
  if (!Object.hasOwn(timeRules, id))
    return `names the time rule "${id}", which flows/time-rules.ts lacks (it has ${Object.keys(timeRules).join(', ') || 'none'})`;
  const { phases, after } = timeRules[id]!;
  const known = [...phases.map((phase) => phase.id), after];
  for (const [phase, option] of Object.entries(picks)) {
    if (!known.includes(phase))
      return `picks for "${phase}", which is no phase of "${id}" (${known.join(', ')})`;
    if (!optionIds(flow, step).includes(option)) return `picks "${option}", which is no option`;
  }
  return undefined;
}

/** What is wrong with what an answer says of its step, which a ticket tells; undefined where nothing is. */
function resultProblem(flow: Flow, step: string): string | undefined {
  const doesSomething = actionIds(flow, step).length > 0;
  for (const { option, target, result } of availableOptions(flow, step)) {
    if (doesSomething && result === undefined)
      return `has people do something, but "${option}" does not say what came of it. Write helped(…), done(…), didNotHelp(…), notPossible(…) or found(…)`;
    if (!doesSomething && result !== undefined)
      return `has people do nothing, but "${option}" says what came of it. Write its target alone`;
    if (result === 'helped' && outcomeTag(flow, target) !== 'solved')
      return `says by "${option}" that it helped, but that leads to no outcome that is solved. Write done(…)`;
  }
  return undefined;
}

/** Answers that lead back to a step which people have come through. Where no end is ahead, that is told instead. */
function circles(flow: Flow): (Answer & { target: string })[] {
  const found: (Answer & { target: string })[] = [];
  const behind = new Set<string>();
  const left = new Set<string>();
  const meet = (step: string) => {
    if (left.has(step)) return;
    behind.add(step);
    for (const { option, target } of availableOptions(flow, step))
      if (behind.has(target)) found.push({ step, option, target });
      else meet(target);
    behind.delete(step);
    left.add(step);
  };
  for (const step of [initialStep(flow), ...stepIds(flow)]) meet(step);
  return found.filter(({ step }) => outcomesAhead(flow, step).length > 0);
}

/** Ways of a flow that lead nowhere, and steps that no way leads to. */
export async function targetProblems(flow: Flow): Promise<Problem[]> {
  const initial = initialStep(flow);
  if (!hasStep(flow, initial))
    return [
      {
        text: `flows/${flow.id}.ts: "initial" is "${initial}", which is no step. ${listed(initial, stepIds(flow))}.`,
      },
    ];
  const reached = stepsAhead(flow, initial);
  const problems: Problem[] = [];
  for (const step of stepIds(flow)) {
    const says = (what: string | false | undefined) => {
      if (what) problems.push({ step, text: `flows/${flow.id}.ts: "${step}" ${what}.` });
    };
    says(!reached.has(step) && 'cannot be reached');
    says(outcomesAhead(flow, step).length === 0 && 'leads to no outcome');
    const tags = flow.states[step]!.tags.length;
    says(stepKind(flow, step) === 'outcome' && tags !== 1 && 'is an outcome without its one tag');
    says(stepKind(flow, step) !== 'outcome' && tags > 0 && 'has a tag, but is no outcome');
    says(resultProblem(flow, step));
    says(timeRuleProblem(flow, step));
    says(await handOverProblem(flow, step));
    says(await offerProblem(flow, step));
  }
  for (const { step, option, target } of circles(flow))
    problems.push({
      step,
      answer: { step, option },
      text: `flows/${flow.id}.ts: "${option}" of "${step}" leads back to "${target}": people would go in a circle. Lead it elsewhere.`,
    });
  return problems;
}
