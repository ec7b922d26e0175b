import { COUNTDOWN, LANGUAGE, TIMED } from '../guide';
import { pathOf, type Scenario, wake } from '../stage';
import { until } from '../until';

/** Two days ago, as a field for a moment takes it. */
const longAgo = (): string =>
  new Date(Date.now() - 2 * 24 * 60 * 60 * 1000).toISOString().slice(0, 16);

const secondsOn = (clock: string): number => {
  const [minutes, seconds] = clock.split(':').map(Number);
  return minutes! * 60 + seconds!;
};

export const time: readonly Scenario[] = [
  {
    title: 'A minute counts down, and a reload does not give it back',
    run: async ({ page, site }) => {
      await page.open(site.url + pathOf(LANGUAGE.code, COUNTDOWN.flow, COUNTDOWN.step));
      await wake(page);
      // By key: the bar of answers may lie over what a driver has just scrolled to.
      await page.evaluate((at) => {
        document.querySelector<HTMLElement>(at)!.focus();
      }, '[data-begin]');
      await page.keys({ press: 'Enter' });
      const left = async () => secondsOn(await page.text('[role="timer"]'));
      const below = async (seconds: number) => {
        const now = await left();
        return now > 0 && now < seconds && now;
      };
      const seen = await until('the minute runs', () => below(60));
      await page.reload();
      await wake(page, '[role="timer"]');
      await until(`the clock goes on below ${seen} s`, () => below(Number(seen)));
    },
  },
  {
    title: 'The panel of a lock works out from a moment which answer is right',
    run: async ({ page, site }) => {
      await page.open(site.url + pathOf(LANGUAGE.code, TIMED.flow, TIMED.step));
      await wake(page);
      await page.click('.time summary');
      await page.see('.time input');
      await page.choose('.time input', longAgo());
      await page.see('[data-pick]');
      const answer = await page.text(`main nav [data-option="${TIMED.option}"]`);
      await page.read('[data-pick]', answer);
      await page.click('[data-pick]');
      await page.waitFor(
        'the next step is shown',
        (step) => document.querySelector('main')?.dataset.step !== step,
        TIMED.step,
      );
    },
  },
];
