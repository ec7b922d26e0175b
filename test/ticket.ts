import type { i18n as I18n } from 'i18next';
import { createActor } from 'xstate';
import { callMachine, callOf } from '../src/agent/call-machine';
import type { SavedCall } from '../src/agent/saved-calls';
import { ticketOf } from '../src/agent/ticket';
import { loadTexts } from '../src/content/instance';
import { loadFlows } from '../src/content/load-flow';
import type { Journey } from '../src/engine/journey';
import { writeJourney } from '../src/engine/link';

const NOW = Date.UTC(2026, 10, 28, 14, 17);

/** A call that began five minutes ago. */
const CALL: SavedCall = {
  id: 3,
  language: 'en',
  appLanguage: 'en',
  moments: [{ type: 'start', at: NOW - 5 * 60_000 }],
  link: '',
  reachedAt: NOW,
  spent: {},
  tried: [],
  marks: {},
  note: '',
};

/** Texts of articles as an agent has them. */
export const agentTexts = (locale: string, flows: readonly string[]): Promise<I18n> =>
  loadTexts(locale, ['agent', ...flows]);

/** The ticket of a call with a journey. The page that it links to is at `window.location`. */
export async function ticketAfter(
  texts: I18n,
  journey: Journey,
  given: Partial<SavedCall> = {},
  agent = '',
) {
  const load = () => loadFlows(journey.map(({ flow }) => flow));
  const call = createActor(callMachine, {
    input: {
      call: { ...CALL, ...given, link: writeJourney(journey) },
      load,
      now: () => NOW,
      tab: '',
    },
  }).start();
  await new Promise<void>((resolve) => {
    const done = () => {
      if (callOf(call).at) resolve();
    };
    call.subscribe(done);
    done();
  });
  const now = callOf(call);
  return ticketOf(texts, now, now.at!, agent, NOW);
}
