import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import {
  CALLS_KEY,
  type DeskTab,
  flowsLoaded,
  NOW,
  openTab,
  useFakeDevice,
} from '../../test/desk-tab';
import { seeded } from '../../test/seeded';
import { callKey, readCalls } from './saved-calls';

useFakeDevice();

const MOVES = [
  'next',
  'write',
  'open',
  'answer',
  'hold',
  'resume',
  'wrapUp',
  'end',
  'reopen',
  'other',
  'clear',
] as const;
type Move = (typeof MOVES)[number];

/** What a person does in a tab, with a word of a note that must never be lost. */
async function move(tab: DeskTab, what: Move, place: number, word: string) {
  if (what === 'next') tab.next();
  if (what === 'write') tab.write(`${tab.call()?.note} ${word}`);
  if (what === 'open' && tab.call()?.link === '') await tab.open();
  if (what === 'answer') tab.answer(place);
  if (what === 'hold' || what === 'resume' || what === 'wrapUp' || what === 'end')
    tab.happens(what);
  const given = (all: readonly { id: number }[]) => all[place % all.length]?.id ?? 0;
  if (what === 'reopen') tab.send({ type: 'REOPEN', id: given(tab.ended()) });
  if (what === 'other') tab.send({ type: 'TAKE_UP', id: given(tab.calls()) });
  if (what === 'clear') tab.send({ type: 'CLEAR' });
}

it('no call, note or answer is ever lost, whatever two tabs do and whenever they hear of each other', async () => {
  const step = fc.record({
    tab: fc.nat(1),
    what: fc.constantFrom(...MOVES, 'write', 'answer', 'next', 'hear', 'reload'),
    place: fc.nat(3),
    /** Whether the other tab writes before it has seen this: the browser's storage is in several processes. */
    isOverwritten: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      localStorage.clear();
      const tabs = [openTab(), openTab()];
      const words = new Map<string, string[]>();
      const links = new Map<string, string>();
      const ends = new Map<string, boolean>();
      const cleared = new Set<string>();
      for (const [at, { tab, what, place, isOverwritten }] of steps.entries()) {
        const here = tabs[tab]!;
        vi.setSystemTime(NOW + at * 1000);
        if (what === 'reload') {
          // A page that is left asks once more.
          here.hear();
          here.close();
          tabs[tab] = openTab();
          await flowsLoaded();
          continue;
        }
        // The device is asked at each key, tap and input.
        here.hear();
        await flowsLoaded();
        if (what === 'hear') continue;
        const before = localStorage.getItem(CALLS_KEY);
        const key = here.call() && callKey(here.call()!.saved);
        if (what === 'clear') for (const call of here.ended()) cleared.add(callKey(call));
        const reopened = what === 'reopen' && here.ended()[place % (here.ended().length || 1)];
        await move(here, what, place, `word${at}`);
        if (reopened) ends.set(callKey(reopened), false);
        if (what === 'end' && key) ends.set(key, true);
        if (what === 'write' && key) words.set(key, [...(words.get(key) ?? []), `word${at}`]);
        const taken = here.call();
        if (taken) {
          const taking = callKey(taken.saved);
          if (!words.has(taking)) words.set(taking, []);
          if (what === 'answer' || what === 'open') links.set(taking, taken.link);
        }
        const isCommon = what === 'next' || what === 'write' || what === 'hold';
        if (isOverwritten && isCommon) {
          if (before === null) localStorage.removeItem(CALLS_KEY);
          else localStorage.setItem(CALLS_KEY, before);
        }
      }
      for (const tab of [0, 1, 0, 1]) {
        tabs[tab]!.hear();
        await flowsLoaded();
      }
      const rest = localStorage.getItem(CALLS_KEY);
      for (const tab of tabs) {
        tab.hear();
        await flowsLoaded();
        expect(localStorage.getItem(CALLS_KEY), 'the tabs come to rest').toBe(rest);
      }
      const seen = tabs.map((tab) => [...tab.calls().map(({ saved }) => saved), ...tab.ended()]);
      const [one, other] = seen.map((calls) => new Map(calls.map((call) => [callKey(call), call])));
      expect(new Map([...one!].toSorted())).toEqual(new Map([...other!].toSorted()));
      expect(readCalls().calls).toHaveLength(one!.size);
      expect(new Set([...one!.values()].map(({ id }) => id)).size).toBe(one!.size);
      for (const [key, said] of words) {
        if (cleared.has(key) && !one!.has(key)) continue;
        const call = one!.get(key);
        expect(call, 'the call').toBeDefined();
        for (const word of said) expect(call!.note).toContain(word);
        expect(call!.link).toBe(links.get(key) ?? '');
        expect(tabs[0]!.ended().some((each) => callKey(each) === key)).toBe(ends.get(key) ?? false);
      }
      for (const tab of tabs) tab.close();
    }),
    seeded(15),
  );
});
