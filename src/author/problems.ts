import { stripVTControlCharacters } from 'node:util';
import { compareTexts, type StaleText, staleSentence, type TextComparison } from './approved-texts';
import type { Flow } from '../engine/flow';
import { flowNumbers } from '../content/flow-numbers';
import { numberProblems } from '../engine/flow-numbers';
import { stepProblems } from '../engine/spoken-code';
import { loadFlow } from '../content/load-flow';
import { isFlowId } from '../content/manifest';
import { completeLocales, locales } from '../content/locales';
import { factProblems } from './fact-problems';
import { formProblems } from './form-problems';
import { figureProblems } from './figure-problems';
import { loadFacts } from '../build/proof/sources';
import { movedProblems } from './moved-problems';
import { parityProblems } from './parity-problems';
import type { Problem } from './problem';
import { skeletonProblems } from './skeleton-problems';
import { staleTextsOf } from './stale-texts';
import { targetProblems } from './target-problems';
import { stepOfKey, textProblems } from './text-problems';
import { walkProblems } from './walk-problems';

/** Where a stale text stands, and the edit that says it is right as it is. */
export const staleMend = ({
  locale,
  namespace,
  key,
  isStray,
}: StaleText): Omit<Problem, 'text'> => ({
  file: `locales/${locale}/${namespace}.json`,
  key,
  ...(!isStray && { mend: [{ kind: 'approve', article: namespace, locale, key }] }),
});

/** Translations whose English has changed; those of a new article, which all are new, in one sentence. */
function staleProblems(flow: Flow, compared: TextComparison): Problem[] {
  const stale = staleTextsOf(flow, compared);
  const unseen = stale.filter(({ isNew }) => isNew);
  return [
    ...stale
      .filter(({ isNew }) => !isNew)
      .map((each) => ({
        ...stepOfKey(flow, each.key),
        ...staleMend(each),
        text: staleSentence(each),
      })),
    ...(unseen.length > 0
      ? [
          {
            text: `${unseen.length} translations were not approved yet: npm run texts:confirm`,
            mend: unseen.flatMap((each) => staleMend(each).mend ?? []),
          },
        ]
      : []),
  ];
}

/** What XState says of an option that leads nowhere; whatever reads the flow stumbles over it. */
const NO_SUCH_STEP = /state node '([\w-]+)\.(\w+)':\s*Child state '([^']*)' does not exist/;

/** Why a check could not be made. */
function reason(file: string, error: unknown): string {
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const [, flow, step, target] = NO_SUCH_STEP.exec(message) ?? [];
  if (target !== undefined)
    return `flows/${flow}.ts: an option of "${step}" leads to "${target}", which is no step. Correct its target.`;
  // The rest of a message of the bundler is an extract of the file.
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return `${file}: ${lines.slice(0, 2).join(' ')}`;
}

/** What a check finds; what keeps it from being made is a problem too. */
export async function found(
  file: string,
  check: () => readonly Problem[] | Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
  try {
    const problems = await check();
    return problems.map((each) => (each.text.startsWith(`${file}: `) ? { file, ...each } : each));
  } catch (error) {
    return [{ file, text: reason(file, error) }];
  }
}

/** Why a spoken code could not name the flow or one of its steps. */
const codeProblems = (flow: Flow): Problem[] =>
  [...numberProblems(flowNumbers, [flow.id]), ...stepProblems(flow)].map((text) => ({ text }));

async function check(flow: Flow, compared: TextComparison): Promise<readonly Problem[]> {
  const all = [
    found(`flows/${flow.id}.ts`, () => targetProblems(flow)),
    ...locales.map((locale) =>
      found(`locales/${locale}/${flow.id}.json`, () => textProblems(flow, locale)),
    ),
    ...completeLocales.flatMap((locale) => [
      found(`locales/${locale}/${flow.id}.json`, () => formProblems(flow, locale)),
      found(`locales/${locale}/${flow.id}.json`, () => skeletonProblems(flow, locale)),
    ]),
    found('locales/', async () =>
      (await parityProblems(flow.id)).map((each) => ({
        ...stepOfKey(flow, each.key ?? ''),
        ...each,
      })),
    ),
    found('locales/approved.json', () => staleProblems(flow, compared)),
    found(`flows/facts/${flow.id}.json`, async () => factProblems(flow, await loadFacts(flow.id))),
    found(`flows/figures/${flow.id}.json`, () => figureProblems(flow)),
    found('flows/numbers.json', () => codeProblems(flow)),
    found(`flows/walks/${flow.id}.json`, () => walkProblems(flow)),
    found('flows/moved.json', () => movedProblems(flow.id)),
  ];
  return (await Promise.all(all)).flat();
}

/**
 * All that is wrong with a flow and its files: broken targets, missing and stale texts, facts that
 * no step proves, answers that no walk takes. Undefined where there is no such flow.
 *
 * @param compared the translations of all flows, where they have been compared already.
 */
export async function problemsOf(
  id: string,
  compared?: TextComparison,
): Promise<readonly Problem[] | undefined> {
  if (!isFlowId(id)) return undefined;
  return found(`flows/${id}.ts`, async () => {
    const flow = await loadFlow(id);
    // All other files are found by the name of this one.
    return flow.id === id
      ? check(flow, compared ?? compareTexts())
      : [{ text: `flows/${id}.ts: "id" is "${flow.id}". Write "${id}", as the file is named.` }];
  });
}
