import type { ActorRefFrom } from 'xstate';
import type { deskMachine } from './desk-machine';
import { isOver, mergeCalls } from './merge-calls';
import { callKey, readCalls, type SavedCall, type SavedCalls, saveCalls } from './saved-calls';

type DeskActor = ActorRefFrom<typeof deskMachine>;

/** The calls of this tab, as the device would keep them. */
function callsOf(desk: DeskActor): Omit<SavedCalls, 'aside'> {
  const { calls, ended, cleared, current } = desk.getSnapshot().context;
  const open = calls.map((call) => call.getSnapshot().context.saved);
  return { calls: [...open, ...ended], cleared, current };
}

/** Calls as text, whatever their order. */
const textOf = ({ calls, cleared }: Omit<SavedCalls, 'aside'>): string => {
  const byKey = Object.fromEntries(calls.map((call) => [callKey(call), call]));
  return JSON.stringify([
    Object.keys(byKey)
      .toSorted()
      .map((key) => byKey[key]),
    cleared,
  ]);
};

/** What tells a tab that others may have changed the calls, or that its agent is about to. */
const SIGNS = ['storage', 'pageshow', 'pagehide', 'visibilitychange', 'pointerdown', 'keydown'];

/**
 * Keeps the calls of a desk and of the device the same. The device is asked before each change, so that of two tabs none
 * writes over what it does not know.
 *
 * @param tell takes whether the device keeps the calls.
 * @returns ends it.
 */
export function syncCalls(desk: DeskActor, tell: (isSaved: boolean) => void): () => void {
  const { tab } = desk.getSnapshot().context;
  let known: ReadonlyMap<string, SavedCall> = new Map();
  let isDue = false;

  const sync = (event?: Event) => {
    isDue = false;
    const mine = callsOf(desk);
    const stored = readCalls();
    const now = Date.now();
    const merged = mergeCalls(mine, known, stored, now, tab);
    known = new Map(merged.calls.map((call) => [callKey(call), call]));
    // Two tabs with different calls on screen would wake each other for ever.
    const { current } = event?.type === 'storage' ? stored : merged;
    tell(saveCalls({ ...merged, current }));
    const shown = { ...merged, calls: merged.calls.filter((call) => !isOver(call, now)) };
    if (textOf(mine) !== textOf(shown)) desk.send({ type: 'SYNC', saved: shown });
  };

  const onScreen = () => {
    const { calls, current } = callsOf(desk);
    return calls.find(({ id }) => id === current)?.link;
  };
  const onSign = (event: Event) => {
    const before = onScreen();
    sync(event);
    // What was pressed is no answer to what another tab has just put in its place.
    const isPassedOver = event.type === 'keydown' && onScreen() !== before;
    if (!isPassedOver || (event.target as Element).matches('input, textarea, select')) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };

  desk.send({ type: 'RESTORE', saved: readCalls() });
  sync();
  // In the same task, but once the change is whole: until then the desk could take over nothing.
  const saving = desk.subscribe(() => {
    if (!isDue) queueMicrotask(() => sync());
    isDue = true;
  });
  for (const sign of SIGNS) addEventListener(sign, onSign, true);
  return () => {
    saving.unsubscribe();
    for (const sign of SIGNS) removeEventListener(sign, onSign, true);
  };
}
