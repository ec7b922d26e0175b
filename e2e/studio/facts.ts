import { axeViolations } from '../axe';
import { expect, test } from './studio';

const FACTS = 'flows/facts/desk-lamp.json';

/** Facts of the source, at the steps that state them. */
export function factTests(): void {
  test('writes a new fact by mouse, with its numbers and its source, and takes it back', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/tightenBulb');
    await page.getByText('1 fact stated here').click();
    await page.getByRole('button', { name: 'Fact', exact: true }).click();
    await page.keyboard.type('Let it cool for 5 minutes at least.');
    await page.getByRole('option', { name: /^New fact “Let it cool/ }).click();
    const form = page.getByRole('form', { name: 'New fact' });
    await expect(form.getByLabel('What the source says, in Russian')).toBeFocused();
    await expect(form.getByLabel('Numbers')).toHaveValue('5 minutes');
    await form.getByLabel('Kind').selectOption('limit');
    await form.getByLabel('What the source says, in Russian').fill('Остывает не меньше 5 минут.');
    const source = form.getByRole('textbox', { name: 'Source', exact: true });
    await source.fill('the handbook');
    expect(await axeViolations(page, page, { exclude: [['iframe']] })).toEqual([]);
    await form.getByRole('button', { name: 'Add the fact' }).click();
    await expect(source).toBeFocused();
    await expect(source).toHaveAccessibleDescription(/^“the handbook” is no whole address/);
    await source.fill('https://handbook.example/12/');
    await form.getByRole('button', { name: 'Add the fact' }).click();
    await expect(page.getByText('2 facts stated here')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Fact', exact: true })).toBeFocused();
    expect(guide.changes()).toEqual([
      '+    },',
      '+    {',
      '+      "id": "L-06",',
      '+      "kind": "limit",',
      '+      "en": "Let it cool for 5 minutes at least.",',
      '+      "ru": "Остывает не меньше 5 минут.",',
      '+      "numbers": ["5 minutes"],',
      '+      "labels": [],',
      '+      "source": ["https://handbook.example/12/"],',
      '+      "steps": ["tightenBulb"]',
    ]);
    await page.getByRole('button', { name: 'Checked today' }).click();
    await expect(page.getByRole('button', { name: 'Checked today' })).toHaveCount(0);
    expect(guide.read(FACTS)).toContain('"beyondSource": { "checked": "');

    await page.getByRole('link', { name: /^Review \d+ changes$/ }).click();
    const added = page.getByRole('article').filter({ hasText: 'A fact is new, and stands in' });
    await added.getByRole('button', { name: 'Undo this' }).click();
    await expect(added).toHaveCount(0);
    expect(guide.read(FACTS)).not.toContain('L-06');
  });

  test('changes a fact by keyboard, says which texts no longer say it, and where it stands', async ({
    page,
    studio,
    guide,
  }) => {
    const before = guide.read(FACTS);
    await studio.open('desk-lamp/write/tightenBulb');
    await page.locator('summary', { hasText: 'Facts' }).press('Enter');
    const fact = page.locator('.fact', { hasText: 'L-02' });
    await expect(fact).toContainText('Stands in this step alone');
    await page.getByRole('button', { name: 'L-02: change what it says' }).press('Enter');
    for (const [from, to] of [
      ['What the source says, in English', 'Let the bulb cool for 9 minutes.'],
      ['Numbers', '9 minutes'],
    ] as const) {
      await page.getByLabel(from).focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(to);
    }
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('button', { name: 'L-02: change what it says' })).toBeFocused();
    await expect(fact).toContainText('“Tighten the bulb” does not say “9 minutes” in en.');
    expect(guide.changes()).toEqual([
      '-      "en": "Let the bulb cool for 5 minutes.",',
      '+      "en": "Let the bulb cool for 9 minutes.",',
      '-      "numbers": ["5 minutes"],',
      '+      "numbers": ["9 minutes"],',
    ]);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(fact).not.toContainText('does not say');
    expect(guide.read(FACTS)).toBe(before);

    // Another step states it, too.
    await studio.open('desk-lamp/write/newBulb');
    await page.locator('summary', { hasText: 'Facts' }).press('Enter');
    await page.getByRole('button', { name: 'Fact', exact: true }).press('Enter');
    await page.keyboard.type('L-02');
    await page.keyboard.press('Enter');
    await expect(fact).toContainText('Stands in 2 steps: also in Tighten the bulb');
    await fact.getByRole('link', { name: 'Tighten the bulb' }).press('Enter');
    await expect(page).toHaveURL(/\/write\/tightenBulb$/);
  });
}
