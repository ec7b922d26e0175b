import type { i18n as I18n } from 'i18next';
import { type Flow, outcomeTag, stepIds, stepKind, stepMeta } from '../../engine/flow';
import { availableOptions } from '../../engine/replay';
import { flowText, optionText, stepText } from '../../content/step-text';
import type { MapLayout } from '../../player/map/map-layout';

/** What a map says, before anything has its place. */
export type MapContent = Pick<MapLayout, 'flow' | 'title' | 'steps'>;

/** Flows that the hand-overs of a flow go on in. */
export const continuations = (flow: Flow): string[] => [
  ...new Set(stepIds(flow).flatMap((step) => stepMeta(flow, step).continueIn?.flow ?? [])),
];

/**
 * The words of a flow's map.
 *
 * @param texts must hold the flow and its `continuations`.
 */
export function mapContent(flow: Flow, texts: I18n): MapContent {
  const steps = stepIds(flow).map((id) => {
    const text = stepText(texts, flow, id);
    const outcome = outcomeTag(flow, id);
    const next = stepMeta(flow, id).continueIn?.flow;
    return {
      id,
      kind: stepKind(flow, id),
      ...(outcome && { outcome }),
      title: text.title,
      options: availableOptions(flow, id).map(({ option, target }) => ({
        id: option,
        text: optionText(text, option),
        target,
      })),
      ...(next && { continues: { flow: next, title: flowText(texts, next).title } }),
    };
  });
  return { flow: flow.id, title: flowText(texts, flow.id).title, steps };
}
