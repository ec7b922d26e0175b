import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './authors';
import { dist, GUIDE } from './fixture';

/** Changes a file of the guide and gives a function that puts it back. */
function edit(project: string, file: string, from: string, to: string): () => void {
  const path = join(project, GUIDE, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  return () => writeFileSync(path, before);
}

// They change the same files.
test.describe.configure({ mode: 'default' });

const STEP = '/en/kettle/is-lit/';

test('shows an edit of a text at the step being looked at', async ({ page, project }) => {
  await page.goto(STEP);
  await page.getByRole('link', { name: 'No', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Try another socket');
  await page.getByRole('link', { name: 'No, still nothing' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dry the base');
  const { href } = new URL(page.url());

  const undo = edit(project, 'locales/en/kettle.json', 'Dry the base', 'Dry its base');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dry its base');
  expect(page.url()).toBe(href);
  undo();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dry the base');
});

test('shows an edit of a flow and of a figure', async ({ page, project }) => {
  await page.goto('/en/desk-lamp/turn-up/');
  const action = page.getByText('off and tap Save');
  await expect(action).toBeVisible();
  const undo = edit(project, 'flows/desk-lamp.ts', "'moveSlider', 'nightModeOff'", "'moveSlider'");
  await expect(action).toBeHidden();
  undo();
  await expect(action).toBeVisible();

  const figures = page.locator('figure, svg[role="img"]');
  await expect(figures).toHaveCount(2);
  const undoFigure = edit(
    project,
    'flows/figures/desk-lamp.json',
    '"turnUp.moveSlider"',
    '"turnUp.other"',
  );
  await expect(figures).toHaveCount(1);
  undoFigure();
});

test('names what is broken, missing, stale or unproven, until it is mended', async ({
  page,
  project,
}) => {
  await page.goto(STEP);
  const box = page.getByRole('complementary', { name: 'Problems of this flow' });
  await expect(box).toContainText('No problems in kettle');

  const problems: [file: string, from: string, to: string, says: string][] = [
    [
      'flows/kettle.ts',
      "didNotHelp('guarantee')",
      "didNotHelp('guaranty')",
      'leads to "guaranty", which is no step. Correct its target.',
    ],
    [
      'flows/kettle.ts',
      "didNotHelp('guarantee')",
      "didNotHelp('askRepair')",
      '"guarantee" cannot be reached',
    ],
    ['locales/ru/kettle.json', '"Готово"', '""', 'no text for "dryBase.options.done"'],
    [
      'locales/en/kettle.json',
      'Done',
      'I did it',
      'ru/kettle.json: "dryBase.options.done" was approved for another text in locales/en/',
    ],
    [
      'flows/facts/kettle.json',
      '"30 minutes"',
      '"987654 days"',
      'does not say "987654 days" in en',
    ],
  ];
  for (const [file, from, to, says] of problems) {
    const undo = edit(project, file, from, to);
    await expect(box).toContainText(says);
    undo();
    await expect(box).toContainText('No problems in kettle');
  }
});

test('follows a walk, and keeps away from pages of no flow', async ({ page }) => {
  await page.goto('/en/start/');
  const box = page.getByRole('complementary', { name: 'Problems of this flow' });
  await expect(box).toContainText('in start');
  await page.goto('/en/search/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(box).toBeHidden();
});

test('shows the texts of a flow in all languages, in its order, with what has drifted', async ({
  page,
  project,
}) => {
  await page.goto('/ru/texts/kettle/');
  const steps = page.getByRole('rowheader').getByRole('link');
  await expect(steps.first()).toHaveText('isLit');
  await expect(steps.nth(1)).toHaveText('otherSocket');
  await expect(steps.last()).toHaveText('askRepair');
  const row = page.getByRole('row', { name: 'I have no vinegar' });
  await expect(row).toContainText('У меня нет уксуса');
  // The language that is not complete lacks it, and says so.
  await expect(row.locator('mark')).toHaveText(['missing']);

  const undo = edit(project, 'locales/en/kettle.json', 'I have no vinegar', 'No vinegar here');
  const changed = page.getByRole('row', { name: 'No vinegar here' });
  await expect(changed.locator('mark').filter({ hasNotText: 'missing' })).toHaveText(
    'English has changed',
  );
  undo();
  // A row that is not there yet has no mark either, and the page would load anew under the click.
  await expect(row).toContainText('У меня нет уксуса');
  await expect(row.locator('mark')).toHaveText(['missing']);
  await steps.first().click();
  await expect(page).toHaveURL(/\/ru\/kettle\/is-lit\/$/);
});

test('nothing of it is in the site', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const traces = files
    .filter((entry) => entry.isFile() && /\.(html|js|css|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) =>
      /author-tools|@author|dev\/gallery|Problems of this flow|\/texts\//.test(
        readFileSync(file, 'utf8'),
      ),
    );
  expect(files.length).toBeGreaterThan(100);
  expect(traces).toEqual([]);
  expect(files.filter(({ name }) => name === 'texts')).toEqual([]);
});
