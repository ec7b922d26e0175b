import { compareTexts } from '../../scripts/texts.mjs';
import type { Flow } from '../flow/flow';
import { isFlowId, loadFlow } from '../flow/load';
import { locales } from '../i18n/locales';
import { factProblems, loadFacts } from './fact-problems';
import type { Problem } from './problem';
import { targetProblems } from './target-problems';
import { stepOfKey, textProblems } from './text-problems';

/** Translations of a flow whose English has changed since they were approved. */
function staleProblems(flow: Flow): Problem[] {
  return compareTexts().stale.flatMap((text) => {
    const [, file, key = ''] = /^locales\/\w+\/([\w-]+)\.json: "([^"]+)"/.exec(text) ?? [];
    return file === flow.id ? [{ ...stepOfKey(flow, key), text }] : [];
  });
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * All that is wrong with a flow and its files: broken targets, missing and stale texts, facts that
 * no step proves. Never throws: what keeps a file from being read is a problem too.
 */
export async function problemsOf(id: string): Promise<readonly Problem[]> {
  if (!isFlowId(id)) return [];
  let flow: Flow;
  try {
    flow = await loadFlow(id);
  } catch (error) {
    return [{ text: `flows/${id}.ts: ${reason(error)}` }];
  }
  const checks: (() => readonly Problem[] | Promise<readonly Problem[]>)[] = [
    () => targetProblems(flow),
    ...locales.map((locale) => () => textProblems(flow, locale)),
    () => staleProblems(flow),
    async () => factProblems(flow, await loadFacts(id)),
  ];
  const found = await Promise.all(
    checks.map(async (check) => {
      try {
        return await check();
      } catch (error) {
        return [{ text: reason(error) }];
      }
    }),
  );
  return found.flat();
}
