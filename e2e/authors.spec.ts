import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './authors';

/** Changes a file of the project and gives a function that puts it back. */
function edit(project: string, file: string, from: string, to: string): () => void {
  const path = join(project, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  return () => writeFileSync(path, before);
}

// They change the same files.
test.describe.configure({ mode: 'default' });

const STEP = '/en/change-pin/know-pin/';

test('shows an edit of a text at the step being looked at', async ({ page, project }) => {
  await page.goto(STEP);
  await page.getByRole('link', { name: 'Yes, I know it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which device is the PIN for?');
  const { href } = new URL(page.url());

  const undo = edit(project, 'locales/en/change-pin.json', 'Which device is', 'Which thing is');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which thing is the PIN for?');
  expect(page.url()).toBe(href);
  undo();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which device is the PIN for?');
});

test('shows an edit of a flow and of a figure', async ({ page, project }) => {
  await page.goto('/en/change-pin/open-change-pin/');
  await expect(page.getByText('Tap Authenticate')).toBeVisible();
  const undo = edit(
    project,
    'flows/change-pin.ts',
    "'tapServices', 'tapAuthenticate'",
    "'tapServices'",
  );
  await expect(page.getByText('Tap Authenticate')).toBeHidden();
  undo();
  await expect(page.getByText('Tap Authenticate')).toBeVisible();

  const figures = await page.locator('figure, svg[role="img"]').count();
  expect(figures).toBeGreaterThan(0);
  const undoFigure = edit(
    project,
    'flows/figures/change-pin.json',
    '"openChangePin.tapServices"',
    '"openChangePin.other"',
  );
  await expect(page.locator('figure, svg[role="img"]')).toHaveCount(figures - 1);
  undoFigure();
});

test('names what is broken, missing, stale or unproven, until it is mended', async ({
  page,
  project,
}) => {
  await page.goto(STEP);
  const box = page.getByRole('complementary', { name: 'Problems of this flow' });
  await expect(box).toContainText('No problems in change-pin');

  const problems: [file: string, from: string, to: string, says: string][] = [
    [
      'flows/change-pin.ts',
      "no: 'resetPin'",
      "no: 'resetPIN'",
      "Child state 'resetPIN' does not exist",
    ],
    ['flows/change-pin.ts', "no: 'resetPin'", "no: 'deviceType'", '"resetPin" cannot be reached'],
    ['locales/ru/change-pin.json', '"Да, знаю"', '""', 'no text for "knowPin.options.yes"'],
    [
      'locales/en/change-pin.json',
      'Yes, I know it',
      'Yes, I do',
      'ru/change-pin.json: "knowPin.options.yes" was approved for another English text',
    ],
    [
      'flows/facts/change-pin.json',
      '"numbers": []',
      '"numbers": ["987654 days"]',
      'does not say "987654 days" in en',
    ],
  ];
  for (const [file, from, to, says] of problems) {
    const undo = edit(project, file, from, to);
    await expect(box).toContainText(says);
    undo();
    await expect(box).toContainText('No problems in change-pin');
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
  await page.goto('/ru/texts/change-pin/');
  const steps = page.getByRole('rowheader').getByRole('link');
  await expect(steps.first()).toHaveText('knowPin');
  await expect(steps.nth(1)).toHaveText('deviceType');
  await expect(steps.last()).toHaveText('contactSupport');
  const row = page.getByRole('row', { name: 'Yes, I know it' });
  await expect(row).toContainText('Да, знаю');
  await expect(row.locator('mark')).toHaveCount(0);

  const undo = edit(project, 'locales/en/change-pin.json', 'Yes, I know it', 'Yes, I do');
  const changed = page.getByRole('row', { name: 'Yes, I do' });
  await expect(changed.locator('mark')).toHaveText('English has changed');
  undo();
  // A row that is not there yet has no mark either, and the page would load anew under the click.
  await expect(row).toContainText('Да, знаю');
  await expect(row.locator('mark')).toHaveCount(0);
  await steps.first().click();
  await expect(page).toHaveURL(/\/ru\/change-pin\/know-pin\/$/);
});

test('nothing of it is in the site', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8', withFileTypes: true });
  const traces = files
    .filter((entry) => entry.isFile() && /\.(html|js|css|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) =>
      /author-tools|@author|Problems of this flow|\/texts\//.test(readFileSync(file, 'utf8')),
    );
  expect(files.length).toBeGreaterThan(100);
  expect(traces).toEqual([]);
  expect(files.filter(({ name }) => name === 'texts')).toEqual([]);
});
