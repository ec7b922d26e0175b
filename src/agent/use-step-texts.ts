import type { i18n as I18n } from 'i18next';
import { type ReactNode, useEffect, useReducer } from 'react';
import { loadDrawings } from '../player/figure/load-drawings';
import { type Flow, stepMeta } from '../engine/flow';
import { addAnswer, currentLeg, handOver, type Journey, replayLeg } from '../engine/journey';
import { loadFlow } from '../content/load-flow';
import { openOptions } from '../engine/replay';
import { loadTexts } from '../content/instance';
import { flowsAtHand } from '../player/flows-at-hand';
import { whenIdle } from '../player/when-idle';
import { agentNote } from './agent-notes';

/** All that the workspace shows of a step. */
export interface StepAtHand {
  flow: Flow;
  step: string;
  /** Texts in the caller's and in the agent's language. */
  callerTexts: I18n;
  agentTexts: I18n;
  note: string | undefined;
  figures: Record<string, ReactNode>;
}

interface Languages {
  caller: string;
  agent: string;
  app: string;
}

const known = new Map<string, StepAtHand>();

/** Flows whose titles and steps a journey needs: its legs, and where its step hands over. */
async function loadFlows(journey: Journey): Promise<string[]> {
  const ids = [...new Set(journey.map(({ flow }) => flow))];
  const flows = await Promise.all(ids.map(loadFlow));
  for (const flow of flows) flowsAtHand.set(flow.id, flow);
  const last = flowsAtHand.get(currentLeg(journey).flow)!;
  const next = stepMeta(last, replayLeg(last, currentLeg(journey)).step).continueIn?.flow;
  return next === undefined ? ids : [...new Set([...ids, next])];
}

async function load(journey: Journey, languages: Languages): Promise<StepAtHand> {
  const ids = await loadFlows(journey);
  const leg = currentLeg(journey);
  const flow = flowsAtHand.get(leg.flow)!;
  const { step } = replayLeg(flow, leg);
  const [callerTexts, agentTexts, appTexts, draw, note] = await Promise.all([
    loadTexts(languages.caller, ids),
    loadTexts(languages.agent, ids),
    loadTexts(languages.app),
    loadDrawings(flow.id, step),
    agentNote(languages.agent, flow.id, step),
  ]);
  return { flow, step, callerTexts, agentTexts, note, figures: draw(appTexts) };
}

const keyOf = (journey: Journey, { caller, agent, app }: Languages): string | undefined => {
  const leg = currentLeg(journey);
  const flow = flowsAtHand.get(leg.flow);
  return flow && [flow.id, replayLeg(flow, leg).step, caller, agent, app].join(' ');
};

/** Each step is put together once. */
async function bringToHand(journey: Journey, languages: Languages): Promise<StepAtHand> {
  const key = keyOf(journey, languages);
  const atHand = key === undefined ? undefined : known.get(key);
  if (atHand) return atHand;
  const loaded = await load(journey, languages);
  known.set(keyOf(journey, languages)!, loaded);
  return loaded;
}

/** Nothing is lost: a step that was not downloaded comes with the next try, when something changes. */
const comesLater = () => undefined;

/** Where each answer to a step leads, or its hand-over. */
function journeysAhead(journey: Journey, { flow, step }: StepAtHand): Journey[] {
  if (stepMeta(flow, step).continueIn) return [handOver(journey, flow, step)];
  return openOptions(flow, step).map(({ option }) => addAnswer(journey, { step, option }));
}

/**
 * The step where a journey stands. Undefined until it is loaded; once it was, it is there at once, as are
 * the steps that may follow: a caller never waits for one.
 */
export function useStepTexts(
  journey: Journey | undefined,
  languages: Languages,
): StepAtHand | undefined {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const key = journey && keyOf(journey, languages);
  const atHand = key === undefined ? undefined : known.get(key);
  const { caller, agent, app } = languages;

  useEffect(() => {
    if (!journey) return;
    const inLanguages = { caller, agent, app };
    const loadAll = async () => {
      const here = await bringToHand(journey, inLanguages);
      if (!atHand) redraw();
      whenIdle(() => {
        for (const next of journeysAhead(journey, here))
          bringToHand(next, inLanguages).catch(comesLater);
      });
    };
    loadAll().catch(comesLater);
  }, [journey, atHand, caller, agent, app]);

  return atHand;
}
