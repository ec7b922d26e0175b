import type { Figure } from '../ui/figure/figure';
import { SCREENS } from '../ui/figure/layout';
import { PART_KINDS } from '../ui/figure/parts';
import { isObject } from '../build/guide-shapes';
import { byName } from '../content/guide-file';
import { loadFlow } from '../content/load-flow';
import { loadNamespace, locales } from '../content/locales';
import { flowIds } from '../content/manifest';
import { actionIds, type Flow, stepIds } from '../engine/flow';
import { listed } from './listed';
import type { Problem } from './problem';

const files = byName(
  import.meta.glob<Readonly<Record<string, unknown>>>('#guide/flows/figures/*.json', {
    import: 'default',
  }),
);

const KINDS: readonly string[] = ['title', ...PART_KINDS];

/** What is wrong with one part of a drawing. */
function* partProblems(part: unknown, captions: readonly string[]): Generator<string> {
  if (!isObject(part)) {
    yield `a part is ${JSON.stringify(part)}. Write { "kind": … }`;
    return;
  }
  const { kind, caption } = part;
  if (typeof kind !== 'string' || !KINDS.includes(kind))
    yield `there is no kind of part "${String(kind)}". ${listed(kind, KINDS)}`;
  if (caption !== undefined && !captions.includes(caption as string))
    yield `no language has the caption ${JSON.stringify(caption)}. Add it to captions.json. ${listed(caption, captions)}`;
}

/** What is wrong with one drawing, which its author may have written in any form. */
function* drawingProblems(figure: unknown, captions: readonly string[]): Generator<string> {
  if (!isObject(figure)) {
    yield `it is ${JSON.stringify(figure)}. Write { "device": …, "parts": […] }`;
    return;
  }
  const { device, parts } = figure as Partial<Figure>;
  if (typeof device !== 'string' || !Object.hasOwn(SCREENS, device))
    yield `"device" is "${device}". ${listed(device, Object.keys(SCREENS))}`;
  if (!Array.isArray(parts)) {
    yield '"parts" is no list. Write what stands on the screen, from top to bottom';
    return;
  }
  for (const part of parts) yield* partProblems(part, captions);
  const targets = parts.filter((part: unknown) => isObject(part) && part.isTarget).length;
  if (targets !== 1)
    yield `${targets} parts are marked as the one to use. Mark exactly one "isTarget"`;
}

const actionsOf = (flow: Flow): string[] =>
  stepIds(flow).flatMap((step) => actionIds(flow, step).map((action) => `${step}.${action}`));

/** Drawings of a file that cannot be drawn, or belong to no action of its flows. */
async function problemsIn(name: string, flows: readonly Flow[]): Promise<Problem[]> {
  const figures = (await files[name]?.()) ?? {};
  const captions = await Promise.all(locales.map((id) => loadNamespace(id, 'captions')));
  const known = [...new Set(captions.flatMap((each) => Object.keys(each)))];
  const actions = [...new Set(flows.flatMap(actionsOf))];
  return Object.entries(figures).flatMap(([key, figure]) => {
    const [step = ''] = key.split('.');
    const says = (what: string) => ({ step, key, text: `${name}: "${key}": ${what}.` });
    return actions.includes(key)
      ? [...drawingProblems(figure, known)].map(says)
      : [says(`there is no such action. Rename or delete it. ${listed(key, actions)}`)];
  });
}

/** What is wrong with the drawings of a flow. */
export const figureProblems = (flow: Flow): Promise<Problem[]> =>
  problemsIn(`flows/figures/${flow.id}.json`, [flow]);

/** What is wrong with the drawings that flows share; nothing while a flow cannot be read, which is said elsewhere. */
export async function sharedFigureProblems(): Promise<Problem[]> {
  const flows = await Promise.all(flowIds.map((id) => loadFlow(id).catch(() => undefined)));
  const known = flows.filter((flow) => flow !== undefined);
  return known.length < flows.length ? [] : problemsIn('flows/figures/shared.json', known);
}
