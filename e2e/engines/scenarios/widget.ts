import { LANGUAGE, WALKS } from '../guide';
import type { Page } from '../page';
import type { Scenario } from '../stage';
import { seeStep } from '../stage';

const [{ flow, way }] = WALKS as [(typeof WALKS)[number]];
const [first, option, second] = way.split(' ') as [string, string, string];

const tag = (attributes = '') =>
  `<latchkey-help flow="${flow}" lang="${LANGUAGE.code}" ${attributes}><a href="https://help.invalid/">Help</a></latchkey-help>`;

const answerOnce = (page: Page) =>
  page.insideWidget(async () => {
    await seeStep(page, { flow, step: first });
    await page.click(`main nav [data-option="${option}"]`);
    await seeStep(page, { flow, step: second });
  });

const isOpen = (wanted: boolean) =>
  (document.querySelector('latchkey-help')?.shadowRoot?.querySelector('dialog')?.open ?? false) ===
  wanted;

export const widget: readonly Scenario[] = [
  {
    title: 'A tag on another site shows the first question, and grows with the next',
    run: async ({ page, openHost }) => {
      await openHost(tag());
      await answerOnce(page);
      await page.waitFor('the frame is as high as its content', () => {
        const frame = document.querySelector('latchkey-help')!.shadowRoot!.querySelector('iframe')!;
        return frame.clientHeight > 200;
      });
      await page.insideWidget(() =>
        page.waitFor('nothing scrolls in the frame', () => {
          const { scrollHeight, clientHeight } = document.documentElement;
          return scrollHeight <= clientHeight;
        }),
      );
    },
  },
  ...(['dialog', 'launcher'] as const).map(
    (mode) =>
      ({
        title: `A ${mode} on another site opens and closes by the keyboard, and gives the focus back`,
        run: async ({ page, openHost }) => {
          await openHost(tag(`mode="${mode}" label="Trouble?"`));
          await page.waitFor('the dialog can be opened', () =>
            document.querySelector('latchkey-help')?.shadowRoot?.querySelector('dialog'),
          );
          await page.keys({ press: 'Tab' });
          await page.keys({ press: 'Enter' });
          await page.waitFor('the dialog is open', isOpen, true);
          await answerOnce(page);
          await page.keys({ press: 'Escape' });
          await page.waitFor('the dialog is closed', isOpen, false);
          await page.waitFor('the focus is back', () =>
            document.activeElement?.closest('latchkey-help'),
          );
        },
      }) satisfies Scenario,
  ),
];
