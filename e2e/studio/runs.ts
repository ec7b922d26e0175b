import type { Page } from '@playwright/test';
import { expect, test } from './studio';

const RUN = 'flows/shared/other-socket.ts';

const node = (page: Page, title: string) => page.getByRole('region', { name: title });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Selected step' });

/** Shared runs, in the article in which they are looked at. */
export function runTests(): void {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('changes a run for all articles that have it, by mouse and by keys', async ({
    page,
    studio,
    guide,
  }) => {
    const before = guide.read(RUN);
    await studio.open('desk-lamp/map/otherSocket');
    await expect(node(page, 'Shared: other-socket')).toBeVisible();
    await expect(panel(page).getByRole('button', { name: 'Add', exact: true })).toHaveCount(0);
    await panel(page).getByText('It stands in 2 articles').click();
    await expect(panel(page).getByRole('listitem')).toHaveText([/lamp/, /kettle/]);
    await panel(page).getByRole('button', { name: 'Edit this run' }).click();
    const socket = node(page, 'Instruction: Try another socket');
    await expect(socket.getByRole('button', { name: 'No, still nothing' })).toBeVisible();
    await expect(panel(page).getByText('Each article says where')).toHaveCount(2);

    await panel(page).getByRole('button', { name: 'Answer', exact: true }).click();
    await page.keyboard.type('There is no other');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /Call the repair desk/ }).click();
    const row = socket.getByRole('button', { name: 'There is no other leads to Call' });
    await expect(row).toBeVisible();
    await studio.saved();
    const byMouse = guide.read(RUN);
    expect(byMouse).toContain("noOther: didNotHelp('askRepair'),");
    await page.getByRole('button', { name: 'Undo: Ctrl+Z' }).click();
    await expect(row).toHaveCount(0);
    expect(guide.read(RUN)).toBe(before);

    await page.locator('.node-head', { hasText: 'Try another socket' }).focus();
    await page.keyboard.press('a');
    await page.keyboard.type('There is no other');
    await page.keyboard.press('Enter');
    await page.keyboard.type('repair');
    await page.keyboard.press('Enter');
    await expect(row).toBeVisible();
    await studio.saved();
    expect(guide.read(RUN)).toBe(byMouse);

    // Where each article leads it, nobody leads it here, and what only this article has is no place for the run.
    await socket.getByRole('button', { name: 'No, still nothing' }).focus();
    await page.keyboard.press('Enter');
    await expect(socket.getByRole('combobox')).toHaveCount(0);
    await row.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('bulb');
    await expect(page.getByRole('option', { name: /Put in a new bulb/ })).toContainText(
      'Not in every article with the run',
    );
    await page.keyboard.press('Escape');

    await studio.open('changes');
    const change = 'Shared run “other-socket”: In “Try another socket”, “There is no other”';
    await expect(page.getByRole('article').filter({ hasText: change })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Shared run “other-socket”' })).toBeVisible();
    await studio.open('kettle/map/otherSocket');
    await expect(node(page, 'Shared: other-socket')).toBeVisible();
    await expect(panel(page).getByText('There is no other')).toBeVisible();
  });

  test('tells what an edit of a run broke in another article', async ({ page, studio, guide }) => {
    guide.edit(RUN, 'exits.staysOff) }', "exits.staysOff), third: didNotHelp('askRepair') }");
    for (const locale of ['en', 'ru'])
      guide.edit(`locales/${locale}/shared.json`, '"no":', '"third": "There is no other", "no":');
    guide.edit(
      'flows/walks/kettle.json',
      '"isLit no otherSocket yes boils"',
      '"isLit no otherSocket yes boils", "isLit no otherSocket third askRepair"',
    );
    const before = guide.read(RUN);
    await studio.open('shared');
    await page.getByRole('link', { name: 'other-socket' }).click();
    await expect(page).toHaveURL(/\/desk-lamp\/map\/otherSocket$/);
    const socket = node(page, 'Instruction: Try another socket');
    await socket.getByRole('button', { name: 'There is no other' }).dblclick();
    await page.keyboard.type('Call an electrician');
    await page.getByRole('option', { name: /End: contact/ }).click();
    const sheet = page.getByRole('region', { name: 'What this edit broke' });
    await expect(sheet).toContainText('Walk');
    await expect(sheet).toContainText(/In “.*kettle.*”/);
    expect(guide.read(RUN)).toMatch(/\w+: \{ type: 'final', tags: 'escalated' \}/);
    await expect(sheet.getByRole('link', { name: 'Open it' })).toHaveAttribute(
      'href',
      /\/studio\/kettle\/map$/,
    );
    await sheet.getByRole('button', { name: 'Undo this edit' }).click();
    await expect(sheet).toHaveCount(0);
    await expect.poll(() => guide.read(RUN)).toBe(before);
  });
}
