import type { Page } from '@playwright/test';
import { type CallStory, STORIES } from './agent-calls';
import { languages, text } from './fixture';
import { expect, test } from './site';
import { answer, expectAccessible, find, open, place, search, settled, view } from './workspace';

async function handle(page: Page, story: CallStory): Promise<string> {
  await open(page, story.agent);
  await find(page, story.query);
  expect(await place(page)).toBe(story.found);
  const script = page.locator('.script-title');
  // The key goes through all languages, from that of the agent on.
  for (const _ of languages) {
    if ((await script.getAttribute('lang')) === story.caller) break;
    const before = await script.getAttribute('lang');
    await page.keyboard.press('l');
    await expect(script).not.toHaveAttribute('lang', before!);
  }
  await expect(script).toHaveAttribute('lang', story.caller);
  await page.locator(`[data-set="appLanguage ${story.app}"]`).click();
  for (const option of story.answers) await answer(page, option);
  const [step, tag] = story.ends;
  await expect(view(page)).toHaveAttribute('data-step', step);
  await page.locator(`.ticket [value="${story.format}"]`).check({ force: true });
  await page.keyboard.press('n');
  await page.keyboard.type(story.note);
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page.locator(story.format === 'text' ? '.ticket dl' : '.ticket pre')).toBeVisible();
  expect(['solved', 'escalated']).toContain(tag);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  // The note stands on the page before it is copied, and the clipboard has what was copied last.
  await expect.poll(copied).toContain(story.note);
  return copied();
}

for (const story of STORIES) {
  test(`${story.name} (agent ${story.agent}, caller ${story.caller})`, async ({
    page,
    context,
  }, info) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const note = await handle(page, story);
    for (const part of story.says) expect(note).toContain(part);
    expect(note).toContain(story.note);
    // The link replays the call for whoever opens it, in the agent's language.
    const link = /http\S+?(?="|\s|$)/.exec(note)![0];
    expect(link).toContain(`/${story.agent}/`);
    await info.attach('ticket note', { body: note });
  });
}

test('says what the caller sees, in both languages of the app', async ({ page }) => {
  await open(page, 'en');
  await find(page, 'my lamp is too dim');
  await page.keyboard.press('l');
  const caption = page.locator('.script .row-say b').nth(0);
  await expect(caption).toHaveText(text('ru', 'captions:brightness'));
  await page.locator('[data-set="appLanguage en"]').click();
  await expect(caption).toHaveText(text('en', 'captions:brightness'));
  await expect(page.locator('.script-means')).toHaveCount(1);
  await page.keyboard.press('b');
  await expect(page.locator('.script-means')).toHaveCount(0);
});

test('parks several calls, each with its place, over a reload', async ({ page }) => {
  await open(page, 'en');
  await find(page, 'my lamp is too dim');
  await answer(page, 'no');
  await page.locator('[data-do="next"]').click();
  await expect(page).toHaveTitle(/Call 2/);
  await find(page, 'lost my key');
  const second = await place(page);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.locator('[data-call]')).toHaveCount(2);
  expect(await place(page)).toBe(second);
  await page.locator('[data-call="1"]').click();
  await expect(view(page)).toHaveAttribute('data-step', 'newBulb');
  await expect(page).toHaveTitle(/Call 1/);
  await page.keyboard.press('h');
  await expect(page.locator('.call--held')).toHaveCount(2);
  for (let left = 2; left > 0; left -= 1) {
    await page.locator('[data-call]').first().click();
    await page.locator('[data-do="end"]').click();
    await expect(page.locator('[data-call]')).toHaveCount(left - 1);
  }
  await expect(page.locator('[data-ended]')).toHaveCount(2);
  await page.locator('[data-do="clear"]').click();
  await expect(page.locator('[data-ended]')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('latchkey.calls'))).toContain('"calls":[]');
});

test('draws the way so far on a small map, which opens the whole one', async ({ page }) => {
  await open(page, 'en');
  await find(page, 'lamp flickers');
  const picture = page.locator('.live-map > .map-picture');
  await expect(picture.locator('.map-here')).toHaveCount(1);
  expect((await picture.boundingBox())!.height).toBeLessThanOrEqual(86);
  await answer(page, 'no');
  await expect(picture.locator('path.map-chosen')).toHaveCount(1);
  await picture.click();
  await expect(page.locator('.flow-map .map')).toBeVisible();
  await expectAccessible(page, 'the whole map');
});

test('opens what is searched for in place of the topic by Enter with Ctrl', async ({ page }) => {
  await open(page, 'en');
  await find(page, 'lamp flickers');
  await answer(page, 'no');
  await page.keyboard.press('/');
  await page.keyboard.insertText('lost my key');
  await expect(page.locator('.found-topic')).toContainText('topic 2');
  await expect(page.locator('.peek-title')).toBeVisible();
  await expectAccessible(page, 'what is found in a call');
  await page.keyboard.press('Control+Enter');
  await expect(view(page)).toHaveAttribute('data-flow', 'front-door');
  await expect(page.locator('.call-trail .topic')).toHaveCount(1);
  await expect(page.locator('.call-trail .heard')).toHaveText('lost my key');
});

test('takes what the caller says for text, however slowly it is typed', async ({ page }) => {
  await open(page, 'ru');
  await page.waitForLoadState('networkidle');
  await page.keyboard.type('p зh', { delay: 500 });
  await expect(search(page)).toHaveValue('p зh');
  await expect(page.locator('[data-call]')).toHaveCount(0);
  await search(page).clear();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(search(page)).toBeFocused();
  const said = 'у меня е';
  await page.keyboard.type(said, { delay: 500 });
  await expect(search(page)).toHaveValue(said);
  await expect(page.locator('[data-call]')).toHaveCount(1);
  await page.locator('.start > h2').click();
  await page.keyboard.type('w eh', { delay: 500 });
  await expect(search(page)).toHaveValue(`${said}w eh`);
  await expect(page.locator('.call--live')).toHaveCount(1);
});

test('shows a narrow window the question before a digit answers it', async ({ page }) => {
  for (const width of [420, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, 'en');
    await find(page, 'lamp flickers');
    const options = page.locator('.caller-options');
    const before = await place(page);
    await page.keyboard.press('n');
    await expect(options).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(options).toBeVisible();
    await page.keyboard.press('n');
    await page.locator('textarea').blur();
    await page.keyboard.press('2');
    await expect(options).toBeVisible();
    expect(await place(page)).toBe(before);
    await page.keyboard.press('n');
    await page.keyboard.press('Tab');
    await page.locator('[data-do="next"]').click();
    await find(page, 'lost my key');
    await expect(options).toBeVisible();
    for (let left = 2; left > 0; left -= 1) {
      await page.locator('[data-call]').first().click();
      await page.locator('[data-do="end"]').click();
      await expect(page.locator('[data-call]')).toHaveCount(left - 1);
    }
  }
});

test('moves the large map by keys, and opens its steps in the call', async ({ page }) => {
  await open(page, 'en');
  await find(page, 'lamp flickers');
  expect(await place(page)).toBe('desk-lamp.tightenBulb');
  await page.keyboard.press('m');
  await expect(page.locator('.live-map .map')).toBeFocused();
  const picked = page.locator('.map-step h2');
  await expect(picked).toHaveText('Tighten the bulb');
  await page.keyboard.press('ArrowRight');
  await expect(picked).not.toHaveText('Tighten the bulb');
  await page.keyboard.press('.');
  await expect(picked).toHaveText('Tighten the bulb');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.flow-map')).toHaveCount(0);
  expect(await place(page)).toBe('desk-lamp.newBulb');
  await expect(page).toHaveURL(/agent/);
});

test('asks before the tab is closed while a call is open', async ({ page }) => {
  await open(page, 'en');
  await find(page, 'lamp flickers');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).accept();
});

test('undoes, marks, jumps back and takes fixes as tried', async ({ page }) => {
  await open(page, 'en');
  await find(page, 'no power');
  const before = await place(page);
  await settled(page);
  await page.keyboard.press('2');
  await expect.poll(() => place(page)).not.toBe(before);
  const first = await place(page);
  await page.keyboard.press('u');
  await expect.poll(() => place(page)).toBe(before);
  await settled(page);
  await page.keyboard.press('2');
  await expect.poll(() => place(page)).toBe(first);
  const mark = page.locator('.mark').first();
  await mark.click();
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await page.locator('.call-trail li > button').last().click();
  await expect.poll(() => place(page)).not.toBe(first);
});

test('takes a code from the caller, and gives one back', async ({ page, browser, site }) => {
  await open(page, 'en');
  await find(page, 'my lamp is too dim');
  await answer(page, 'no');
  await page.locator('.share summary').click();
  const code = (await page.locator('[data-code]').getAttribute('data-code'))!;
  const link = await page.locator('#share-link').inputValue();
  expect(link).toContain('/en/desk-lamp/new-bulb/');

  const other = await browser.newContext({ baseURL: site, serviceWorkers: 'block' });
  const agent = await other.newPage();
  await open(agent, 'ru');
  await find(agent, code);
  expect(await place(agent)).toBe('desk-lamp.newBulb');
  await other.close();
});

test('warns of what looks like a secret, and can do without its keys', async ({ page }) => {
  await open(page, 'en');
  await find(page, 'lamp flickers');
  await page.locator('textarea').fill('card 4111 1111 1111 1111');
  await expect(page.locator('[data-looks-like="cardNumber"]')).toBeVisible();
  await page.locator('textarea').blur();
  await page.keyboard.press('?');
  await expect(page.locator('dialog')).toBeVisible();
  await expectAccessible(page, 'help with the keys');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 720 });
    const { x, width: own } = (await page.locator('dialog').boundingBox())!;
    expect(Math.abs(2 * x + own - width), `in the middle of ${width} px`).toBeLessThan(20);
    expect(own).toBeLessThan(width);
    const cut = await page.locator('dialog').evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(cut, `what does not fit into ${width} px`).toBe(0);
  }
  await page.locator('dialog input').uncheck();
  await page.keyboard.press('Escape');
  const before = await place(page);
  await page.keyboard.press('u');
  await page.keyboard.press('/');
  await expect(search(page)).not.toBeFocused();
  expect(await place(page)).toBe(before);
});

test('keeps no secret of a note beyond its call, and says why nothing is copied', async ({
  page,
}) => {
  await open(page, 'en');
  await find(page, 'lamp flickers');
  const note = page.locator('textarea');
  await note.fill('PIN 4821, calls back');
  await note.blur();
  await page.keyboard.press('c');
  await expect(note).toBeFocused();
  await expect(note).toHaveAccessibleDescription(/looks like a code or PIN/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expect(page.locator('[data-ended]')).toContainText('PIN ••••, calls back');
  const kept = () => page.evaluate(() => localStorage.getItem('latchkey.calls'));
  await expect.poll(kept).toContain('calls back');
  expect(await kept()).not.toContain('4821');
});

test('prints the whole note, and no frame of what paper cannot open', async ({ page }) => {
  await open(page, 'en');
  await find(page, 'lamp flickers');
  const note = page.locator('textarea');
  await note.fill(Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n'));
  await page.emulateMedia({ media: 'print' });
  expect(await note.evaluate((field) => field.scrollHeight - field.clientHeight)).toBe(0);
  await expect(page.locator('details.share')).toBeHidden();
});

test('names calls that are damaged, and works where nothing can be kept', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('latchkey.calls', '{"version":1,"calls":[{}]}'),
  );
  await open(page, 'en');
  await expect(page.locator('[data-call]')).toHaveCount(0);
  await expect(page.locator('[data-aside]')).toContainText('cannot be shown as a call');
  await expectAccessible(page, 'a call that cannot be read');
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page, 'ru');
  await find(page, 'лампа мигает');
  await expect(page.locator('.desk-side .notice')).toHaveText(text('ru', 'agent:notKept'));
});

for (const locale of languages) {
  test(`breaks no rule of accessibility in any state, in ${locale}`, async ({ page }) => {
    await open(page, locale);
    await expectAccessible(page, 'empty');
    await find(page, text(locale, 'shared:otherSocket.title'));
    await page.keyboard.press('l');
    await expectAccessible(page, 'a call in two languages');
    await settled(page);
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    await page.locator('.share summary').click();
    await expect(page.locator('.qr')).toBeVisible();
    await expectAccessible(page, 'ticket and hand-over');
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('leads to the articles', async ({ page }) => {
    await page.goto('/en/agent/');
    await expect(page.locator('main')).toContainText('needs JavaScript', { useInnerText: true });
    await page.locator('main a:visible').first().click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'article');
  });
});
