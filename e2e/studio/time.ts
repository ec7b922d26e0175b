import { axeViolations } from '../axe';
import { expect, test } from './studio';

/** Times that a page works out. */
export function timeTests(): void {
  test('begins a time rule by keyboard, changes its words, and takes both back', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/newBulb');
    await page.getByRole('button', { name: 'Time', exact: true }).press('Enter');
    await page.getByLabel('The page works out').selectOption('New time rule…');
    const form = page.getByRole('form', { name: 'New time rule' });
    await expect(form.getByLabel('Counts from')).toBeFocused();
    await form.getByLabel('how long it lasts').fill('30');
    for (const field of await form.getByRole('textbox').all())
      if ((await field.inputValue()) === '')
        await field.fill(`Words ${(await field.getAttribute('lang')) ?? ''} of it`);
    await form.getByLabel('What opens it, English').fill('Work out when the bulb is old');
    await form.getByLabel('Phase 1: what holds, English').fill('Until {{end}}: fresh.');
    expect(await axeViolations(page, page, { exclude: [['iframe']] })).toEqual([]);
    await form.getByRole('button', { name: 'Add the time rule' }).press('Enter');
    await expect(form).toHaveCount(0);
    const rule = page.getByRole('region', { name: 'Time' });
    await expect(rule).toContainText('Until …: fresh.');
    expect(guide.read('flows/time-rules.ts')).toContain(
      "phases: [{ id: 'fresh', lasts: { days: 30 } }],",
    );
    expect(guide.read('flows/desk-lamp.ts')).toContain("timeRule: { id: 'bulbOld' }");
    await rule.locator('summary').press('Enter');
    await rule.getByLabel('What opens it, English').fill('Work out the age of the bulb');
    await page.keyboard.press('Tab');
    await studio.saved();
    await expect
      .poll(() => guide.read('locales/en/common.json'))
      .toContain('"summary": "Work out the age of the bulb"');
    for (let acts = 2; acts > 0; acts -= 1)
      await page.getByRole('button', { name: 'Undo: Ctrl+Z' }).click();
    await expect.poll(() => guide.changes()).toEqual([]);
  });
}
