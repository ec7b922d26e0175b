import type { i18n as I18n } from 'i18next';
import { type ReactNode, useEffect, useReducer } from 'react';
import { stepMeta } from '../engine/flow';
import { loadOnce } from '../engine/load-once';
import { availableOptions } from '../engine/replay';
import type { Standing } from '../engine/session-moves';
import { loadAppTexts } from '../content/app-texts';
import { loadFlow } from '../content/load-flow';
import { loadHandOver } from '../content/load-journey';
import { loadDrawings } from '../player/figure/load-drawings';
import { whenIdle } from '../player/when-idle';
import { loadAgentTexts } from '../content/agent-notes';
import { stepText } from '../content/step-text';

interface StepTexts {
  /** Texts in the caller's and in the agent's language. */
  callerTexts: I18n;
  agentTexts: I18n;
  note: string | undefined;
  figures: Record<string, ReactNode>;
}

/** All that the workspace shows of the step where a caller stands. */
export interface CallStep extends StepTexts {
  at: Standing;
}

interface Languages {
  caller: string;
  agent: string;
  app: string;
}

const loaded = new Map<string, StepTexts>();

/** Each step is put together once: for its languages, and with the texts of the legs before it. */
const load = loadOnce(async (key): Promise<void> => {
  const [id, step, caller, agent, app, ...legs] = key.split(' ') as [string, string, ...string[]];
  const flow = await loadFlow(id);
  const next = stepMeta(flow, step).continueIn?.flow;
  const ids = [...new Set([id, ...legs, ...(next === undefined ? [] : [next])])];
  const textsIn = async (language: string) => {
    await loadAgentTexts(language, ids);
    return loadAppTexts(language, app!);
  };
  const [callerTexts, agentTexts, draw] = await Promise.all([
    textsIn(caller!),
    textsIn(agent!),
    loadDrawings(id, step),
  ]);
  const note = stepText(agentTexts, flow, step).agentNote;
  loaded.set(key, { callerTexts, agentTexts, note, figures: draw(callerTexts) });
});

const keyOf = (id: string, step: string, { caller, agent, app }: Languages, legs: string[]) =>
  [id, step, caller, agent, app, ...new Set(legs)].join(' ');

const legsOf = ({ journey }: Standing): string[] => journey.map(({ flow }) => flow);

/** Nothing is lost: a step that was not downloaded comes with the next try, when something changes. */
const comesLater = () => undefined;

/** Loads what each answer leads to, or the hand-over: a caller never waits for a step. */
async function preload(at: Standing, languages: Languages): Promise<void> {
  const { flow, step } = at;
  const next = await loadHandOver(flow, step);
  const ahead = next
    ? [keyOf(next.flow, next.step, languages, [...legsOf(at), next.flow])]
    : availableOptions(flow, step).map(({ target }) =>
        keyOf(flow.id, target, languages, legsOf(at)),
      );
  await Promise.all(ahead.map(load));
}

/** The step where a caller stands. Undefined until it is loaded; once it was, it is there at once. */
export function useCallStep(at: Standing | undefined, languages: Languages): CallStep | undefined {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { caller, agent, app } = languages;
  const key = at && keyOf(at.flow.id, at.step, languages, legsOf(at));
  const texts = key === undefined ? undefined : loaded.get(key);

  const isLoaded = texts !== undefined;

  useEffect(() => {
    if (!at || key === undefined) return;
    if (!isLoaded) load(key).then(redraw, comesLater);
    else whenIdle(() => void preload(at, { caller, agent, app }).catch(comesLater));
  }, [at, key, isLoaded, caller, agent, app]);

  return at && texts && { at, ...texts };
}
