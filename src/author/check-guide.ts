import { triage } from '#guide/site.config';
import { flowIds, isFlowId } from '../content/manifest';
import { compareTexts, staleSentence } from './approved-texts';
import { parityProblems } from './parity-problems';
import { problemsOf } from './problems';

/** All that is wrong with the guide, in a sentence each, which names file, key and what to do. */
export async function guideProblems(): Promise<string[]> {
  const found = await Promise.all(flowIds.map(problemsOf));
  const stale = compareTexts().stale.filter(({ namespace }) => !isFlowId(namespace));
  return [
    ...new Set([
      ...(triage === '' || isFlowId(triage)
        ? []
        : [`site.config.ts: triage "${triage}" is no flow. Name one, or leave it empty.`]),
      ...(await parityProblems()),
      ...found.flatMap((problems = []) => problems.map(({ text }) => text)),
      ...stale.map((text) => `${staleSentence(text)} Change it, or: npm run texts:confirm`),
    ]),
  ];
}

/** @throws Error that names everything that is wrong with the guide. */
export async function checkGuide(): Promise<void> {
  const problems = await guideProblems();
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** `npm run check:guide` */
export async function main(): Promise<void> {
  await checkGuide();
  console.log(`${flowIds.length} flows, nothing wrong.`);
}
