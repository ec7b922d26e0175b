import { readQrCode } from '../../qr-reader';
import { BRANCH, LANGUAGE } from '../guide';
import { modulesIn } from '../qr-picture';
import { type Scenario, seeStep } from '../stage';
import { until } from '../until';
import { seeAnswers, walkBranch } from './walks';

const last = { flow: BRANCH.flow, step: BRANCH.way.split(' ').at(-1)! };

export const share: readonly Scenario[] = [
  {
    title: 'The panel for sharing gives a code, which opens the step with its answers elsewhere',
    run: async ({ page, site }) => {
      await walkBranch(page, site.url);
      await page.click('.share summary');
      await page.see('[data-code]');
      const code = await page.attribute('[data-code]', 'data-code');
      await page.open(`${site.url}/${LANGUAGE.code}/`);
      await page.click('[role="combobox"]');
      await page.keys(code!);
      await page.keys({ press: 'Enter' });
      await seeStep(page, last);
      await seeAnswers(page, 3);
    },
  },
  {
    title: 'The QR code reads as the link',
    run: async ({ page, site }) => {
      await walkBranch(page, site.url);
      await page.click('.share summary');
      await page.see('.qr');
      const link = await page.evaluate(
        () => (document.querySelector('#share-link') as HTMLInputElement).value,
      );
      await until('the QR code reads as the link', async () => {
        const box = await page.boxOf('.qr');
        return readQrCode(modulesIn(await page.picture(), box)) === link;
      });
    },
  },
];
