import type { Figure } from '../ui/figure/figure';
import { SCREENS } from '../ui/figure/layout';
import { kindOf } from '../ui/figure/parts';
import { byName } from '../content/guide-file';
import { loadNamespace, locales } from '../content/locales';
import { actionIds, type Flow, stepIds } from '../engine/flow';
import type { Problem } from './problem';

const files = byName(
  import.meta.glob<Readonly<Record<string, Figure>>>('#guide/flows/figures/*.json', {
    import: 'default',
  }),
);

/** What is wrong with one drawing. */
function* drawingProblems({ device, parts }: Figure, captions: readonly string[]) {
  if (!Object.hasOwn(SCREENS, device))
    yield `"device" is "${device}". Write one of ${Object.keys(SCREENS).join(', ')}`;
  if (!parts?.some(({ isTarget }) => isTarget))
    yield 'no part is the one to use. Mark it "isTarget"';
  for (const { kind, caption } of parts ?? []) {
    if (kind !== 'title' && !kindOf(kind)) yield `there is no kind of part "${kind}"`;
    if (caption !== undefined && !captions.includes(caption))
      yield `no language has the caption "${caption}". Add it to captions.json`;
  }
}

/** Drawings of a flow that cannot be drawn, or belong to no action of it. */
export async function figureProblems(flow: Flow): Promise<Problem[]> {
  const name = `flows/figures/${flow.id}.json`;
  const figures = (await files[name]?.()) ?? {};
  const captions = await Promise.all(locales.map((id) => loadNamespace(id, 'captions')));
  const known = captions.flatMap((each) => Object.keys(each));
  const actions = stepIds(flow).flatMap((step) =>
    actionIds(flow, step).map((action) => `${step}.${action}`),
  );
  return Object.entries(figures).flatMap(([key, figure]) => {
    const [step = ''] = key.split('.');
    const says = (what: string) => ({ step, text: `${name}: "${key}": ${what}.` });
    if (!actions.includes(key)) return [says('there is no such action. Rename or delete it')];
    return [...drawingProblems(figure, known)].map(says);
  });
}
