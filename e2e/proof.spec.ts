import { readFileSync } from 'node:fs';
import type { Proof } from '../src/app/pages/proof/proof';
import { dist } from './fixture';
import { expect, test } from './site';

const proof = JSON.parse(readFileSync(`${dist}/proof.json`, 'utf8')) as Proof;

test('a link into a step brings the browser to the sentence, and no notice', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 300 });
  const quote = page.locator('blockquote a').last();
  await page.goto('/ru/proof/kettle/');
  const words = await quote.innerText();
  await quote.click();
  await expect(page.getByText(words).first()).toBeInViewport();
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await expect(page.locator('[data-start-again]')).toBeAttached();
  await expect(page.locator('.notice')).toHaveCount(0);
});

for (const [how, words] of [
  ['with a network', proof.flows[0]!.facts[0]!.text.en!],
  ['without one', 'This page needs a network.'],
] as const) {
  test(`the empty shell shows the proof ${how}`, async ({ page, site }) => {
    const address = `/en/proof/${proof.flows[0]!.id}/`;
    const shell = await page.request.get(`${site}/shell.html`);
    await page.route(`**${address}`, (route) => route.fulfill({ response: shell }));
    if (how === 'without one')
      await page.route('**/proof.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(address);
    await expect(page.locator('main')).toContainText(words);
  });
}

test('the proof is kept out of what works without a network', () => {
  const worker = readFileSync(`${dist}/sw.js`, 'utf8');
  expect(worker).toContain('/shell.html');
  expect(worker).not.toContain('proof/');
  expect(worker).not.toContain('/proof.json');
});
