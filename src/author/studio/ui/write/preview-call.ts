import { callKey, readCalls, saveCalls } from '../../../../agent/saved-calls';
import { writeJourney } from '../../../../engine/link';
import type { Shown } from './preview-page';

/** Begins the keys of calls of the studio. */
const OWN = 'studio ';

/** Has the workspace of agents open with one call, at a step: what the device keeps is what it begins with. */
export function beginCall({ locale, article, step, answers = [] }: Shown): void {
  const { calls, ...saved } = readCalls();
  const others = calls.filter((call) => !callKey(call).startsWith(OWN));
  const now = Date.now();
  const id = 1 + Math.max(0, ...others.map((call) => call.id));
  const leg = { flow: article, trail: answers };
  const call = {
    id,
    key: OWN + now,
    language: locale,
    appLanguage: locale,
    moments: [{ type: 'start' as const, at: now }],
    link: writeJourney([answers.length > 0 || step === undefined ? leg : { ...leg, from: step }]),
    reachedAt: now,
    spent: {},
    tried: [],
    marks: {},
    note: '',
  };
  saveCalls({ ...saved, calls: [...others, call], current: id });
}

/** The journey of that call. */
export const linkOfCall = (): string | undefined =>
  readCalls().calls.find((call) => callKey(call).startsWith(OWN))?.link;
