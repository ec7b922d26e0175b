import { type Flows, outcomeTag, stepIds } from '../../engine/flow';
import type { FactFile } from '../../content/facts';
import { completeLocales } from '../../content/locales';
import { nextSteps, type StepRef, stepRefId, distancesFrom } from '../../engine/steps-ahead';
import type { FlowProof } from '../../app/pages/proof/proof';

const ENDS: readonly (string | undefined)[] = ['solved', 'escalated'];

/** Claims about the ways of a flow that do not hold. */
export function brokenWays(flows: Flows, start: StepRef): string[] {
  const { flow } = start;
  const ahead = distancesFrom(flows, start);
  const unreached = stepIds(flow)
    .filter((step) => !ahead.has(stepRefId({ flow, step })))
    .map((step) => `step "${step}" cannot be reached`);
  const unfinished = [...ahead.values()]
    .map(({ at }) => at)
    .filter((at) => nextSteps(flows, at).length === 0)
    .filter((at) => !ENDS.includes(outcomeTag(at.flow, at.step)))
    .map((at) => `a way ends on "${stepRefId(at)}" with neither a fix nor a person`);
  return [...unreached, ...unfinished];
}

/** Facts that have neither a step nor a reason. */
export const brokenFacts = ({ facts }: FactFile): string[] =>
  facts
    .filter(({ steps, leftOut }) => !steps?.length && !leftOut?.trim())
    .map(({ id }) => `fact ${id} stands on no step, and no reason says why`);

/** Complete languages of a flow with a text that nobody approved; what the others lack is only counted. */
export const brokenTranslations = ({ translations }: Pick<FlowProof, 'translations'>): string[] =>
  Object.entries(translations)
    .filter(([locale, { approved, total }]) => approved < total && completeLocales.includes(locale))
    .map(([locale, { approved, total }]) => {
      const left = total - approved;
      return `${left} of ${total} texts in "${locale}" are not approved`;
    });
