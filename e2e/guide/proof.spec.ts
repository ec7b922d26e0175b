import { readFileSync } from 'node:fs';
import type { Proof } from '../../src/app/pages/proof/proof';
import { dist, expect, languages, test } from './site';

const proof = JSON.parse(readFileSync(`${dist}/proof.json`, 'utf8')) as Proof;

/** A flow with facts: of an article that was looked up, if there is one. */
const withFacts = proof.flows.filter(({ facts }) => facts.length > 0);
const checked = withFacts.find((flow) => flow.checked) ?? withFacts[0]!;

const digits = (text: string): string => text.replace(/\D/g, '');

for (const language of languages) {
  test.describe(`without JavaScript, in ${language}`, () => {
    test.use({ javaScriptEnabled: false });

    test('the pages say the numbers of proof.json', async ({ page }) => {
      await page.goto(`/${language}/`);
      await page.locator(`main a[href="/${language}/proof/"]`).click();
      await expect(page.locator('main tr[data-flow]')).toHaveCount(proof.flows.length);
      for (const { id, ways } of proof.flows) {
        const count = page.locator(`[data-flow="${id}"] [data-measure="ways"]`);
        expect(digits(await count.innerText()), id).toBe(String(ways.count));
      }
      const sum = (count: (flow: (typeof proof.flows)[number]) => number) =>
        proof.flows.map(count).reduce((one, other) => one + other);
      const wrongTurns = sum(({ walks }) => walks.mutants);
      expect(digits(await page.locator('.needs').innerText())).toContain(
        `${sum(({ walks }) => walks.count)}${sum(({ walks }) => walks.options)}${wrongTurns}0`,
      );
      for (const { id, steps, answers, situations, ways, stated, facts } of proof.flows) {
        await page.goto(`/${language}/proof/${id}/`);
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
      const flow = checked;
      await page.goto(`/${language}/proof/`);
      await page.locator(`[data-flow="${checked.id}"] th a`).click();
      await expect(page.locator('.facts > li')).toHaveCount(flow.facts.length);
      for (const { id, text, statements, leftOut } of flow.facts.filter((_, at) => at % 6 === 0)) {
        const fact = page.locator(`[id="${id}"]`);
        await expect(fact).toContainText(text[language] ?? Object.values(text)[0]!);
        const count = statements.flatMap(({ sentences }) => sentences).length;
        await expect(fact.locator('blockquote a')).toHaveCount(count);
        if (leftOut) await expect(fact).toContainText(leftOut);
        if (count === 0) continue;
        const { step, sentences } = statements[0]!;
        await fact.locator('blockquote a').first().click();
        await expect(page.locator('main')).toHaveAttribute('data-step', step);
        // Elsewhere it stands in another language, with the captions of that.
        const sentence = sentences[0]![language];
        if (sentence) await expect(page.getByText(sentence).first()).toBeVisible();
        await page.goBack();
      }
    });
  });
}

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
  const sitemap = readFileSync(`${dist}/sitemap.xml`, 'utf8');
  for (const language of languages) expect(sitemap).toContain(`/${language}/proof/</loc>`);
});
