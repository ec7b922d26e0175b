import { numbersFrom } from './numbers';
import { expect, test } from './site';
import { answer, expectAccessible, find, open, place, settled, view } from './workspace';

test('takes the end of a call back, by keyboard, and keeps its note until it is cleared', async ({
  page,
}) => {
  await page.clock.install();
  await open(page, 'en');
  await find(page, 'lamp flickers');
  await page.keyboard.press('n');
  await page.keyboard.type('calls back at five');
  await page.locator('[data-do="end"]').focus();
  await page.keyboard.press('Enter');
  const undo = page.locator('[data-do="undoEnd"]');
  const next = page.locator('[data-do="next"]');
  await expect(next).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Call 1 has ended.' })).toBeVisible();
  await expectAccessible(page, 'a call that has ended');
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(view(page).locator('h2').first()).toBeFocused();
  await expect(page.locator('textarea')).toHaveValue('calls back at five');

  await page.locator('[data-do="end"]').click();
  await undo.focus();
  // For as long as the focus is there.
  await page.clock.runFor(20_000);
  await next.focus();
  await page.mouse.move(3, 3);
  await page.clock.runFor(10_000);
  await expect(undo).toHaveCount(0);
  await page.reload();
  await expect(page.locator('[data-ended="1"]')).toContainText('calls back at five');
  await expectAccessible(page, 'the calls of today');
  await page.locator('[data-ended="1"] button').click();
  await expect(view(page)).toBeVisible();
});

test('shows the same calls in two tabs within a second, and loses nothing', async ({
  page,
  context,
}) => {
  await open(page, 'en');
  await find(page, 'no power');
  const other = await context.newPage();
  await open(other, 'en');
  await expect(view(other)).toBeVisible();
  const words: string[] = [];
  const tabs = [page, other];
  for (let turn = 0; turn < 12; turn += 1) {
    const tab = tabs[turn % 2]!;
    const note = tab.locator('textarea');
    const word = `word${turn}`;
    words.push(word);
    await note.focus();
    await tab.keyboard.press('End');
    await tab.keyboard.type(`${word} `);
    await note.blur();
    await expect(tabs[(turn + 1) % 2]!.locator('textarea')).toHaveValue(new RegExp(word), {
      timeout: 1000,
    });
  }
  const before = await place(page);
  await settled(other);
  await other.keyboard.press('2');
  await expect.poll(() => place(page), { timeout: 1000 }).not.toBe(before);
  for (const tab of tabs)
    for (const word of words) await expect(tab.locator('textarea')).toHaveValue(new RegExp(word));

  await other.locator('[data-do="next"]').click();
  await expect(page.locator('[data-call]')).toHaveCount(2);
  await page.locator('[data-do="end"]').click();
  await expect(other.locator('[data-call]')).toHaveCount(1);
  await other.keyboard.press('h');
  await expect(page.locator('[data-call]')).toHaveCount(1);
  await expect(other.locator('[data-ended="1"]')).toHaveCount(1);
});

test('keeps each text whole while two tabs type one note at once', async ({ page, context }) => {
  await open(page, 'en');
  await find(page, 'no power');
  const other = await context.newPage();
  await open(other, 'en');
  await expect(view(other)).toBeVisible();
  const texts = ['The first agent goes on with a sentence. ', 'A second agent writes another. '];
  const tabs = [page, other];
  await Promise.all(tabs.map((tab) => tab.locator('textarea').focus()));
  await Promise.all(tabs.map((tab, index) => tab.keyboard.type(texts[index]!)));
  const [one, second] = texts as [string, string];
  for (const tab of tabs)
    await expect
      .poll(() => tab.locator('textarea').inputValue())
      .toMatch(new RegExp(`^(?:${one}${second}|${second}${one})$`));
});

test('keeps what one types while the other ends the call, and says so', async ({
  page,
  context,
}) => {
  await open(page, 'en');
  await find(page, 'no power');
  const other = await context.newPage();
  await open(other, 'en');
  await expect(view(other)).toBeVisible();
  const text = 'The caller asks for a call back in the evening? 1 / 2. '.repeat(20);
  await page.locator('textarea').focus();
  const typing = page.keyboard.type(text);
  await expect(other.locator('textarea')).toHaveValue(/^The caller/);
  await other.locator('[data-do="end"]').click();
  await typing;
  const said = page.getByRole('status').filter({ hasText: 'Call 1 was ended in another tab.' });
  await expect(said).toBeVisible();
  await expect(page.locator('textarea')).toHaveValue(text);
  await expectAccessible(page, 'a call that another tab has ended');
  for (const tab of [page, other]) {
    await expect(tab.locator('[data-call]')).toHaveCount(0);
    await expect(tab.locator('[data-ended="1"] p')).toHaveText(text.trim());
  }
  await page.locator('[data-do="next"]').click();
  await expect(said).toHaveCount(0);
});

test('keeps calls whose article does not load', async ({ page, context, complaints }) => {
  await open(page, 'en');
  await find(page, 'my lamp is too dim');
  await answer(page, 'no');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.locator('[data-do="next"]').click();
  await find(page, 'lost my key');
  await page.locator('[data-call="1"]').click();
  const kept = () =>
    page.evaluate(() => localStorage.getItem('latchkey.calls')!.match(/"link":"1\/[^"]+"/g));
  const links = await kept();
  expect(links).toHaveLength(2);
  await context.route(/desk-lamp[^/]*\.js/, (route) => route.abort());
  await page.reload();
  await expect(page.locator('[data-call]')).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: 'cannot be opened now' })).toBeVisible();
  await expectAccessible(page, 'a call that cannot be opened');
  await page.locator('[data-do="next"]').click();
  await expect(page.locator('[data-call]')).toHaveCount(3);
  expect(await kept()).toEqual(links);
  expect(complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([]);
  complaints.length = 0;
});

test('no call, note or answer is lost in 100 interleavings of two tabs', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  await open(page, 'en');
  await find(page, 'no power');
  const other = await context.newPage();
  await open(other, 'en');
  await expect(view(other)).toBeVisible();
  const tabs = [page, other];
  const below = numbersFrom(15);
  const words: string[] = [];
  for (let run = 0; run < 100; run += 1) {
    // Both at once, each in a part of its own.
    const [writer, walker] = below(2) === 0 ? tabs : tabs.toReversed();
    const word = `w${run}.`;
    words.push(word);
    const key = ['1', '2', 'u', 'h'][below(4)]!;
    const note = writer!.locator('textarea');
    await Promise.all([
      note
        .evaluate((field: HTMLTextAreaElement) => {
          field.focus();
          field.setSelectionRange(field.value.length, field.value.length);
        })
        .then(() => writer!.keyboard.type(word)),
      walker!
        .locator('textarea')
        .blur()
        .then(() => walker!.keyboard.press(key)),
    ]);
    if (below(10) === 0) {
      await walker!.reload();
      await expect(view(walker!)).toBeVisible();
    }
  }
  await expect(async () => {
    for (const tab of tabs) {
      const said = await tab.locator('textarea').inputValue();
      for (const word of words) expect(said).toContain(word);
    }
    expect(await place(page)).toBe(await place(other));
    expect(await page.locator('.call-trail li').allTextContents()).toEqual(
      await other.locator('.call-trail li').allTextContents(),
    );
  }).toPass();
});
