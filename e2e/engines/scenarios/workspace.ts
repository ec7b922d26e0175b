import { FOUND, LANGUAGE } from '../guide';
import type { Page } from '../page';
import type { PhysicalKey } from '../screen';
import type { Scenario, Stage } from '../stage';
import { until } from '../until';

const stepOf = (page: Page) => page.attribute('.call-view', 'data-step');

/** From the page to the first question, by keys alone. */
export async function takeCall({ page, site, screen }: Stage, layout = 'us'): Promise<void> {
  screen.setLayout(layout);
  await page.open(`${site.url}/${LANGUAGE.code}/agent/`);
  await page.see('[role="combobox"]');
  // The key is listened to from a moment after the page is there.
  await until('the slash leads to the search', async () => {
    screen.press('/');
    return page.evaluate(() => document.activeElement?.role === 'combobox');
  });
  // WebKit is sent letters only where the layout has them.
  screen.setLayout('us');
  await page.keys(LANGUAGE.query);
  // Nothing is chosen: the first hit is meant. Before the page is hydrated, Enter does nothing.
  await until('Enter opens the first hit', async () => {
    await page.keys({ press: 'Enter' });
    return page.has('.call-view');
  });
  await page.see('.call-view', { 'data-step': FOUND.step });
  await page.waitFor(
    'the step takes answers',
    () => document.querySelector('.caller-options')!.getAnimations().length === 0,
  );
  screen.setLayout(layout);
}

/** Resolves once the keys have done what they are for. */
async function useKeys(page: Page, press: (key: PhysicalKey) => void): Promise<void> {
  const first = await stepOf(page);
  press('1');
  await until('1 answers', async () => (await stepOf(page)) !== first);
  press('u');
  await until('u takes the answer back', async () => (await stepOf(page)) === first);
  const language = () => page.attribute('.script-title', 'lang');
  const before = await language();
  press('l');
  await until('l changes the language', async () => (await language()) !== before);
  press('h');
  await page.see('[data-do="resume"]');
  press('h');
  await page.see('[data-do="hold"]');
  press('n');
  await page.waitFor('n leads to the note', () => document.activeElement?.localName === 'textarea');
  press('Escape');
  await page.waitFor('Escape leaves it', () => document.activeElement?.localName !== 'textarea');
}

const byLayout: readonly Scenario[] = [
  ['us', 'a US'],
  ['ru', 'a Russian'],
  ['gr', 'a Greek'],
].map(([layout, name]) => ({
  title: `An agent handles a call by the keys of ${name} layout`,
  run: async (stage) => {
    await takeCall(stage, layout);
    await useKeys(stage.page, (key) => stage.screen.press(key));
  },
}));

export const workspace: readonly Scenario[] = [
  ...byLayout,
  {
    title: 'A key that is held down answers one question',
    run: async (stage) => {
      const { page, screen } = stage;
      await takeCall(stage);
      const answers = () => page.evaluate(() => document.querySelectorAll('.call-trail li').length);
      // How the step was reached is assumed.
      const before = await answers();
      await screen.hold('2', () =>
        until('the answer counts', async () => (await answers()) > before),
      );
      // What comes after the held key is another one.
      screen.press('h');
      await page.see('[data-do="resume"]');
      await until('it was one answer', async () => (await answers()) === before + 1);
    },
  },
];
