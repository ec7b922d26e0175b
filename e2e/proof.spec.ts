import { readFileSync } from 'node:fs';
import type { Proof } from '../src/app/pages/proof/proof';
import { axeViolations } from './axe';
import { expect, test } from './site';

const LOCALES = ['en', 'ru'] as const;
const proof = JSON.parse(readFileSync('dist/proof.json', 'utf8')) as Proof;
/** A flow with facts from an article that was looked up. */
const CHECKED = 'missing-notifications';

const digits = (text: string): string => text.replace(/\D/g, '');

for (const locale of LOCALES) {
  test.describe(`without JavaScript, in ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test('the pages say the numbers of proof.json', async ({ page }) => {
      await page.goto(`/${locale}/`);
      await page.locator(`main a[href="/${locale}/proof/"]`).click();
      await expect(page.locator('main section[data-flow]')).toHaveCount(proof.flows.length);
      for (const { id, ways } of proof.flows) {
        const count = page.locator(`[data-flow="${id}"] [data-measure="ways"] td`);
        expect(digits(await count.innerText()), id).toBe(String(ways.count));
      }
      const sum = (count: (flow: (typeof proof.flows)[number]) => number) =>
        proof.flows.map(count).reduce((one, other) => one + other);
      const wrongTurns = sum(({ walks }) => walks.mutants);
      expect(digits(await page.locator('.needs').innerText())).toContain(
        `${sum(({ walks }) => walks.count)}${sum(({ walks }) => walks.options)}${wrongTurns}0`,
      );
      for (const { id, steps, answers, situations, ways, stated, facts } of proof.flows) {
        await page.goto(`/${locale}/proof/${id}/`);
        const shown = await page
          .locator(`[data-flow="${id}"] [data-measure]`)
          .evaluateAll((rows) =>
            rows.map((row) => [
              (row as HTMLElement).dataset.measure!,
              row.querySelector('td')!.textContent,
            ]),
          );
        const measures = Object.fromEntries(shown) as Record<string, string>;
        const wanted = { steps, answers, situations, ends: ways.ends, ways: ways.count };
        const lengths = { shortest: ways.shortest, median: ways.median, longest: ways.longest };
        for (const [name, number] of Object.entries({ ...wanted, ...lengths }))
          expect(digits(measures[name]!), `${id}: ${name}`).toBe(String(number));
        if (facts.length > 0)
          expect(digits(measures.facts!), `${id}: facts`).toBe(`${stated}${facts.length}`);
      }
    });

    test('a fact leads to the sentence that states it', async ({ page }) => {
      const flow = proof.flows.find(({ id }) => id === CHECKED)!;
      await page.goto(`/${locale}/proof/`);
      await page.locator(`[data-flow="${CHECKED}"] [data-measure="facts"] a`).click();
      await expect(page.locator('.facts > li')).toHaveCount(flow.facts.length);
      for (const { id, text, statements, leftOut } of flow.facts.filter((_, at) => at % 6 === 0)) {
        const fact = page.locator(`[id="${id}"]`);
        await expect(fact).toContainText(text[locale]!);
        const count = statements.flatMap(({ sentences }) => sentences).length;
        await expect(fact.locator('blockquote a')).toHaveCount(count);
        if (leftOut) await expect(fact).toContainText(leftOut);
        if (count === 0) continue;
        const { step, sentences } = statements[0]!;
        await fact.locator('blockquote a').first().click();
        await expect(page.locator('main')).toHaveAttribute('data-step', step);
        await expect(page.getByText(sentences[0]![locale]!).first()).toBeVisible();
        await page.goBack();
      }
    });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no accessibility violation in ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const path of ['', `${CHECKED}/`, 'start/', 'platform-login/']) {
        await page.goto(`/${locale}/proof/${path}`);
        expect(await axeViolations(page), path).toEqual([]);
      }
    });
  }
}

test('a link into a step brings the browser to the sentence, and no notice', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 300 });
  const quote = page.locator('blockquote a').nth(40);
  await page.goto('/ru/proof/platform-login/');
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
  const worker = readFileSync('dist/sw.js', 'utf8');
  expect(worker).toContain('/shell.html');
  expect(worker).not.toContain('proof/');
  expect(worker).not.toContain('/proof.json');
});

test('the numbers hold for every article', () => {
  for (const { id, ways, walks, answers, situations, steps, stated, facts } of proof.flows) {
    expect(walks, id).toMatchObject({ options: answers, survivors: 0 });
    expect(walks.mutants, id).toBeGreaterThan(walks.options);
    expect(situations, id).toBeGreaterThanOrEqual(steps);
    expect(ways.shortest, id).toBeGreaterThan(0);
    expect(ways.median, id).toBeGreaterThanOrEqual(ways.shortest);
    expect(ways.longest, id).toBeGreaterThanOrEqual(ways.median);
    expect(facts.filter(({ leftOut }) => leftOut !== undefined).length, id).toBe(
      facts.length - stated,
    );
  }
  expect(readFileSync('dist/sitemap.xml', 'utf8')).toContain('/ru/proof/</loc>');
});
