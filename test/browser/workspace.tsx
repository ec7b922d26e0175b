import { I18nextProvider } from 'react-i18next';
import { expect } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { loadNumberedTopics } from '../../src/agent/numbered-topics';
import { saveCalls } from '../../src/agent/saved-calls';
import { Workspace } from '../../src/agent/workspace';
import { loadTexts } from '../../src/content/instance';
import { enterAt, type Journey } from '../../src/engine/journey';
import { writeJourney } from '../../src/engine/link';

/** The workspace without any call. */
export async function opened() {
  const topics = await loadNumberedTopics('en');
  const screen = await render(
    <I18nextProvider i18n={await loadTexts('en', ['agent'])}>
      <main data-page="agent">
        <Workspace locale="en" topics={topics} />
      </main>
    </I18nextProvider>,
  );
  const { container } = screen;
  const all = (selector: string) => Array.from(container.querySelectorAll<HTMLElement>(selector));
  return {
    ...screen,
    press: (action: string) => userEvent.click(all(`[data-do="${action}"]`)[0]!),
    /** The step on screen, once it takes answers. */
    step: () =>
      all('.caller-options')[0]?.getAnimations().length
        ? undefined
        : all('.call-view')[0]?.dataset.step,
    trail: () => all('.call-trail .line-question').map(({ textContent }) => textContent),
    calls: () => all('.call').map(({ className }) => className.replace('call call--', '')),
  };
}

/**
 * The workspace with a caller on the line, whose lamp is dark unless a leg says otherwise, the last one of a journey. The
 * device has kept the call.
 */
export async function withCall(
  leg = enterAt('desk-lamp', 'whatHappens'),
  journey: Journey = [leg],
) {
  const at = Date.now();
  const call = {
    id: 1,
    language: 'en',
    appLanguage: 'en',
    moments: [{ type: 'start' as const, at }],
    link: writeJourney(journey),
    reachedAt: at,
    spent: {},
    tried: [],
    marks: {},
    note: '',
  };
  saveCalls({ calls: [call], current: 1, cleared: {}, aside: [] });
  const screen = await opened();
  await expect.poll(screen.step).toBe(leg.from);
  return screen;
}
