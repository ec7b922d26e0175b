import { triage as triageId } from '#guide/site.config';
import { homeIcons } from '../content/home-icons';
import { loadFlow } from '../content/load-flow';
import { completeLocales } from '../content/locales';
import { isFlowId } from '../content/manifest';
import { initialStep, optionIds, stepIds, stepKind, stepMeta } from '../engine/flow';
import { topicIcons } from '../ui/topic-icon';
import { listed } from './listed';
import type { Problem } from './problem';
import { loadFlat } from './text-problems';

/** Names in `flows/home.json` that the triage does not have, signs that nobody draws, and tiles without a text. */
export async function homeProblems(): Promise<Problem[]> {
  if (!isFlowId(triageId)) return [];
  const triage = await loadFlow(triageId);
  const known = {
    frequent: stepIds(triage).filter(
      (step) => stepMeta(triage, step).continueIn ?? stepKind(triage, step) === 'question',
    ),
    groups: optionIds(triage, initialStep(triage)),
  };
  const texts = await Promise.all(
    completeLocales.map(async (locale) => [locale, await loadFlat(locale, 'common')] as const),
  );
  const problems = (['frequent', 'groups'] as const).flatMap((part) =>
    Object.entries(homeIcons[part]).flatMap(([id, icon]) => [
      ...(known[part].includes(id)
        ? []
        : [`"${part}" names "${id}", which "${triageId}" lacks. ${listed(id, known[part])}`]),
      ...(topicIcons.includes(icon)
        ? []
        : [`there is no sign "${icon}" for "${id}". ${listed(icon, topicIcons)}`]),
    ]),
  );
  const missing = texts.flatMap(([locale, own]) =>
    Object.keys(homeIcons.frequent)
      .filter((id) => !own[`home.frequent.${id}`]?.trim())
      .map((id) => `locales/${locale}/common.json: no text for "home.frequent.${id}". Write it`),
  );
  return [...problems.map((text) => `flows/home.json: ${text}`), ...missing].map((text) => ({
    text: `${text}.`,
  }));
}
