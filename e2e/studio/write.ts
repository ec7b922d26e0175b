import type { Locator } from '@playwright/test';
import { expect, Studio, test } from './studio';

const EN = 'locales/en/desk-lamp.json';
const RU = 'locales/ru/desk-lamp.json';
const FLOW = 'flows/desk-lamp.ts';

/** The form of a step, and what becomes of it. */
export function writeTests(): void {
  test('mends a sentence in two languages from the list, in three clicks and without a dialog', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open();
    await page.getByRole('searchbox').click();
    await page.keyboard.type('hot bulb');
    await page.getByRole('link', { name: 'Never touch a hot bulb.' }).click();
    await expect(studio.field('Warning, English')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Do not touch a hot bulb.');
    await studio.field('Warning, Russian').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Горячую лампочку не трогайте.');
    await studio.saved();
    expect(guide.changes().filter((line) => !line.includes('"desk-lamp:'))).toEqual([
      '-    "warning": "Never touch a hot bulb.",',
      '+    "warning": "Do not touch a hot bulb.",',
      expect.stringMatching(/^-\s+"warning": /),
      '+    "warning": "Горячую лампочку не трогайте.",',
    ]);
    // The page of the step says so, too. It is the first one of this server, which has all to make that it needs.
    const preview = page.frameLocator('iframe:not([inert])');
    await expect(preview.locator('.warning')).toHaveText('Горячую лампочку не трогайте.', {
      timeout: 90_000,
    });
  });

  test('shows each letter on the page before it is saved', async ({ page, studio, guide }) => {
    await studio.open('desk-lamp/write/newBulb');
    await expect(
      page.frameLocator('iframe:not([inert])').getByRole('heading', { level: 1 }),
    ).toHaveText('Put in a new bulb');
    await studio.type('Title, English', ', a cold one');
    await expect(
      page.frameLocator('iframe:not([inert])').getByRole('heading', { level: 1 }),
    ).toHaveText('Put in a new bulb, a cold one');
    // The page in view stays until the one with what was saved is there.
    await expect(page.locator('iframe')).toHaveCount(2);
    await expect(page.locator('iframe:not([inert])')).toHaveCount(1);
    await expect(page.locator('iframe')).toHaveCount(1);
    await studio.saved();
    expect(guide.read(EN)).toContain('"Put in a new bulb, a cold one"');
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(
      'Put in a new bulb, a cold one',
    );
  });

  for (const [frame, title] of [
    ['Widget', 'h1'],
    ['Agent', '.script-title'],
  ] as const)
    test(`keeps the page in view as ${frame} until the one with what was saved is drawn`, async ({
      page,
      studio,
    }) => {
      await studio.open('desk-lamp/write/newBulb');
      await page.getByLabel('Show as').selectOption(frame);
      const shown = page.frameLocator('iframe:not([inert])');
      await expect(shown.locator(title)).toBeVisible();
      await studio.field('Title, English').fill(`A bulb, as ${frame}`);
      await expect(page.locator('iframe')).toHaveCount(2);
      expect(await shown.locator(title).count()).toBe(1);
      await studio.saved();
      await expect(page.locator('iframe')).toHaveCount(1);
      expect(await shown.locator(title).textContent()).toBe(`A bulb, as ${frame}`);
    });

  test('puts a button label into a text by { and a few letters', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/newBulb');
    await studio.type('Ask, English', ' Tap {bri');
    await page.keyboard.press('Enter');
    await page.keyboard.type('.');
    await studio.saved();
    expect(guide.read(EN)).toContain('"Does the new bulb shine? Tap {{brightness}}."');
  });

  test('leads an answer elsewhere by Enter, letters and Enter, and takes it back', async ({
    page,
    studio,
    guide,
  }) => {
    const before = guide.read(FLOW);
    await studio.open('desk-lamp/write/tightenBulb');
    const leads = page.getByRole('button', { name: 'Answer 2 leads to Put in a new bulb. Change' });
    await leads.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('repair');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('button', { name: 'Answer 2 leads to Call the repair desk. Change' }),
    ).toBeFocused();
    await studio.saved();
    expect(guide.changes()).toEqual([
      "-      on: { yes: helped('shines'), no: didNotHelp('newBulb') },",
      "+      on: { yes: helped('shines'), no: didNotHelp('askRepair') },",
    ]);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(leads).toBeVisible();
    expect(guide.read(FLOW)).toBe(before);
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(leads).toBeHidden();
    expect(guide.changes()).toHaveLength(2);
  });

  test('moves an answer by mouse and by keyboard, with the same bytes', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/turnUp');
    await studio.field('Answer 3, English').click();
    await page.getByRole('button', { name: 'Move answer 3 up: Alt+Up' }).click();
    await expect(studio.field('Answer 2, English')).toHaveText('No, still too dim');
    const byMouse = guide.read(FLOW);
    expect(byMouse.indexOf("no: didNotHelp('newBulb'), noApp")).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'Undo: Ctrl+Z' }).click();
    await expect(studio.field('Answer 2, English')).toHaveText('I do not have Lumi');
    await studio.field('Answer 3, English').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(studio.field('Answer 2, English')).toHaveText('No, still too dim');
    await expect(studio.field('Answer 2, English')).toBeFocused();
    expect(guide.read(FLOW)).toBe(byMouse);
  });

  test('adds an answer that begins a step, and an action', async ({ page, studio, guide }) => {
    await studio.open('desk-lamp/write/newBulb');
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.keyboard.type('No, it does not fit');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Measure the socket');
    await page.getByRole('option', { name: 'New step “Measure the socket” Instruction' }).click();
    await page.keyboard.type('Нет, ');
    const third = studio.field('Answer 3, Russian');
    await expect(third).toBeFocused();
    await page.keyboard.type('не подходит');
    await expect(third).toHaveText('Нет, не подходит');
    await studio.saved();
    expect(guide.read(FLOW)).toContain("noFit: didNotHelp('measureSocket')");
    expect(guide.read(RU)).toContain('"Нет, не подходит"');

    await page.getByRole('link', { name: 'Measure the socket' }).click();
    await page.getByRole('button', { name: 'Action', exact: true }).click();
    await page.keyboard.type('Hold a ruler to it.');
    await page.keyboard.press('Enter');
    // Who types on before the line is there loses nothing.
    await page.keyboard.type('Приложите ');
    const russian = page.getByRole('textbox', { name: /^Action \d, Russian$/ }).last();
    await expect(russian).toBeFocused();
    await page.keyboard.type('линейку.');
    await expect(russian).toHaveText('Приложите линейку.');
    expect(guide.read(EN)).toContain('"Hold a ruler to it."');
  });

  test('keeps a new line until it is made, whatever is pressed meanwhile', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/newBulb');
    const answer = studio.field('New answer, English');
    const where = page.getByRole('combobox', { name: 'The new answer leads to' });
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.keyboard.type('No, it does not fit');
    await page.keyboard.press('Enter');
    await where.press('Escape');
    await expect(answer).toBeFocused();
    await page.keyboard.type(' at all');
    await page.keyboard.press('Enter');
    await expect(where).toBeFocused();
    await studio.field('Title, Russian').click();
    await expect(where).toHaveCount(0);
    await expect(studio.field('Title, Russian')).toBeFocused();
    await expect(answer).toHaveText('No, it does not fit at all');

    await page.getByRole('button', { name: 'Action', exact: true }).click();
    await page.keyboard.type('Hold a ruler');
    await studio.open('desk-lamp/write/newBulb');
    await expect(studio.field('New action, English')).toHaveText('Hold a ruler');
    await expect(answer).toHaveText('No, it does not fit at all');
    expect(guide.changes()).toEqual([]);

    await page.getByRole('button', { name: 'Where does it lead?' }).click();
    await page.keyboard.type('repair');
    await page.keyboard.press('Enter');
    await expect(studio.field('Answer 3, English')).toHaveText('No, it does not fit at all');
    await studio.open('desk-lamp/write/newBulb');
    await expect(studio.field('New action, English')).toHaveText('Hold a ruler');
    await expect(answer).toHaveCount(0);
  });

  test('goes by Tab past the buttons of a row, and takes no word for a key', async ({
    page,
    studio,
  }) => {
    await studio.open('desk-lamp/write/turnUp');
    await studio.field('Answer 1, Russian').click();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: /^Answer 1 leads to/ })).toBeFocused();
    // What is typed there finds where it leads.
    await page.keyboard.type('Tighten', { delay: 20 });
    const where = page.getByRole('combobox', { name: 'Answer 1 leads to' });
    await expect(where).toHaveValue('Tighten');
    await where.press('Escape');
    await expect(page.getByRole('button', { name: /^Answer 1 leads to/ })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(studio.field('Answer 2, English')).toBeFocused();
    await page.keyboard.press('Alt+Shift+Delete');
    await expect(studio.field('Answer 3, English')).toHaveCount(0);

    await page.locator('.outline a').first().focus();
    await page.keyboard.type('Tighten the bulb', { delay: 40 });
    await page.waitForTimeout(400);
    await expect(page).toHaveURL(/\/write\/turnUp$/);
    await page.keyboard.press('t');
    await expect(page).toHaveURL(/\/translate\/turnUp$/);
  });

  test('opens what is to be chosen inside of the window, and asks in words', async ({
    page,
    studio,
    guide,
  }) => {
    const isWhole = async (pop: Locator) => {
      await expect(pop).toBeVisible();
      const { width, height } = page.viewportSize()!;
      await expect
        .poll(async () => {
          const box = (await pop.boundingBox())!;
          return (
            box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
          );
        })
        .toBe(true);
      // Nothing lies above its edges.
      expect(
        await pop.evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return [
            [left + 9, top + 9],
            [right - 9, top + 9],
            [left + 9, bottom - 9],
            [right - 9, bottom - 9],
          ].every(([x, y]) => element.contains(document.elementFromPoint(x!, y!)));
        }),
      ).toBe(true);
    };
    await page.setViewportSize({ width: 1280, height: 620 });
    await studio.open('desk-lamp/write/turnUp');
    await page.getByRole('button', { name: 'Step: rename, delete' }).click();
    await page.getByRole('button', { name: 'Delete the step' }).click();
    const pop = page.locator('.pop');
    await expect(pop).toContainText('Where should links and answers to this step lead instead?');
    await isWhole(pop);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Answer 3 leads to/ }).click();
    await isWhole(pop);
    await page.keyboard.press('Escape');

    await studio.open('desk-lamp/map/newBulb');
    let opened = 0;
    for (const node of await page.locator('.react-flow__node').all()) {
      const row = node.locator('.node-row > button').last();
      if ((await row.count()) === 0) continue;
      await row.focus();
      await page.keyboard.press('Enter');
      if ((await pop.count()) === 0) continue;
      opened += 1;
      await isWhole(pop);
      await page.keyboard.press('Escape');
    }
    expect(opened).toBeGreaterThan(0);
    expect(guide.changes()).toEqual([]);
  });

  test('leads by F8 to the language that lacks a text, and names it', async ({
    page,
    studio,
    guide,
  }) => {
    guide.edit(RU, JSON.stringify(JSON.parse(guide.read(RU)).newBulb.title), '""');
    await studio.open('desk-lamp/write/turnUp');
    const problems = page.getByRole('button', { name: /^\d+ problems?$/ });
    await expect(problems).toBeVisible();
    await page.keyboard.press('F8');
    await expect(studio.field('Title, Russian')).toBeFocused();
    await expect(page).toHaveURL(/\/write\/newBulb/);
    await problems.click();
    await expect(page.locator('.problem-list')).toContainText('Put in a new bulb · Russian');
  });

  test('says why no page is shown, shows it wide, and covers no name of a field', async ({
    page,
    studio,
    guide,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    guide.edit(RU, JSON.stringify(JSON.parse(guide.read(RU)).newBulb.title), '""');
    await studio.open('desk-lamp/write/newBulb');
    await page.getByRole('button', { name: 'RU: Russian' }).click();
    const why = page.getByText('The page has no title in Russian yet');
    await expect(why).toBeVisible();
    await studio.field('Title, Russian').fill('Вкрутите новую лампочку');
    await expect(why).toHaveCount(0);
    const shown = page.frameLocator('iframe:not([inert])');
    await expect(shown.getByRole('heading', { level: 1 })).toHaveText('Вкрутите новую лампочку');

    const device = page.locator('.device');
    const before = (await device.boundingBox())!.width;
    await page.getByRole('button', { name: 'Wide preview' }).click();
    await expect.poll(async () => (await device.boundingBox())!.width).toBeGreaterThan(before * 2);
    await page.getByRole('button', { name: 'Wide preview' }).click();

    await studio.field('Answer 1, English').click();
    const edge = await page.getByRole('heading', { name: 'Answers' }).evaluate((name) => {
      const words = document.createRange();
      words.selectNodeContents(name);
      return words.getBoundingClientRect().right;
    });
    const tools = page.locator('.line:focus-within > .tools');
    expect((await tools.boundingBox())!.x).toBeGreaterThanOrEqual(edge);
  });

  test('goes by Enter from language to language, and takes away what was added', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/newBulb');
    await page.getByRole('button', { name: 'Why', exact: true }).click();
    await expect(studio.field('Why, English')).toBeFocused();
    await expect(studio.field('Why, English')).toHaveAccessibleDescription(/^The reason/);
    await page.keyboard.type('One.');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Two.');
    await page.keyboard.press('Enter');
    await expect(studio.field('Why, Russian')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(studio.field('Action 1, English')).toBeFocused();
    await studio.saved();
    expect(guide.read(EN)).toContain('"body": "One.\\nTwo."');
    await studio.field('Why, English').hover();
    await page.getByRole('button', { name: 'Remove why' }).click();
    await expect(studio.field('Title, English')).toBeFocused();
    await studio.saved();
    expect(guide.changes()).toEqual([]);

    await page.getByRole('button', { name: 'Hint', exact: true }).click();
    await page.getByRole('button', { name: 'Remove hint' }).click();
    await expect(studio.field('Hint, English')).toHaveCount(0);
    await page.getByRole('button', { name: 'Time', exact: true }).click();
    await page.getByRole('button', { name: 'Remove time' }).click();
    await expect(page.getByRole('region', { name: 'Time' })).toHaveCount(0);
    expect(guide.changes()).toEqual([]);
  });

  test('renames a step whose old link still opens', async ({ page, studio, guide }) => {
    await studio.open('desk-lamp/write/turnUp');
    await page.getByRole('button', { name: 'Step: rename, delete' }).click();
    await page.getByRole('button', { name: 'Change its address' }).click();
    await page.getByLabel('Name of the step in its address').fill('moreLight');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/desk-lamp\/write\/moreLight$/);
    await expect(studio.field('Title, English')).toHaveText('Turn the light up');
    expect(guide.read('flows/moved.json')).toContain('moreLight');
    await page.goto(new URL('/en/desk-lamp/turn-up/', studio.address).href);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Turn the light up');
  });

  test('keeps what was typed when the studio closes too early, and apart from another tab', async ({
    page,
    studio,
    guide,
    context,
  }) => {
    const other = await context.newPage();
    const found = other.getByText('We kept what you typed before the studio closed.');
    await studio.open('desk-lamp/write/newBulb');
    // The last that a page sends, as it closes, must not arrive either.
    await page.evaluate(() => {
      window.fetch = () => Promise.reject(new Error('No studio answers.'));
    });
    await studio.type('Ask, English', ' Look closely.');
    await expect(page.locator('.state')).toHaveText('Kept on this device');

    const beside = new Studio(other, studio.address);
    await beside.open('desk-lamp/write/newBulb');
    await beside.type('Title, English', ', a cold one');
    await beside.saved();
    await expect(found).toHaveCount(0);
    await page.close();
    await expect(found).toBeVisible();

    await other.reload();
    await expect(found).toBeVisible();
    await other.getByRole('button', { name: 'Put it back' }).click();
    await beside.saved();
    expect(guide.read(EN)).toContain('"Does the new bulb shine? Look closely."');
    expect(guide.read(EN)).toContain('"Put in a new bulb, a cold one"');
  });

  test('opens again in another tab, and says what to do where another studio was started', async ({
    page,
    studio,
    context,
  }) => {
    await studio.open('desk-lamp/write/newBulb');
    const { pathname, origin, searchParams } = new URL(studio.address);
    expect(page.url()).not.toContain('token');
    await page.close();
    const other = await context.newPage();
    await other.goto(`${origin}${pathname}desk-lamp/write/newBulb`);
    const title = new Studio(other, studio.address).field('Title, English');
    await expect(title).toBeVisible();

    const ended = `${origin}${pathname}desk-lamp/write/newBulb?token=of-another`;
    await other.goto(ended);
    await expect(title).toBeVisible();
    await other.evaluate(() => localStorage.clear());
    await other.goto(ended);
    await expect(other.getByText(/^This page is older than the studio/)).toBeVisible();
    await expect(other.getByText('Saved')).toHaveCount(0);
    // What the terminal shows opens those that are open, too.
    const right = await context.newPage();
    await right.goto(`${origin}${pathname}?token=${searchParams.get('token')}`);
    await other.reload();
    await expect(title).toBeVisible();
  });

  test('keeps what another program wrote into the same file', async ({ studio, guide }) => {
    await studio.open('desk-lamp/write/newBulb');
    await studio.type('Ask, English', ' Well?');
    guide.edit(EN, 'Take a bulb of 40 watts at most.', 'Take a bulb of 30 watts at most.');
    await expect(studio.field('Action 1, English')).toHaveText('Take a bulb of 30 watts at most.');
    await studio.saved();
    expect(guide.read(EN)).toContain('30 watts');
    expect(guide.read(EN)).toContain('"Does the new bulb shine? Well?"');
  });

  test('asks at the field which of two texts stands', async ({ page, studio, guide }) => {
    await studio.open('desk-lamp/write/newBulb');
    await studio.type('Ask, English', ' Well?');
    guide.edit(EN, 'Does the new bulb shine?', 'Is there light?');
    await expect(page.getByText('Somebody else wrote meanwhile: “Is there light?”')).toBeVisible();
    await studio.field('Title, English').click();
    await page.locator('.bar').getByRole('link', { name: 'Choose which one stands' }).click();
    await expect(studio.field('Ask, English')).toBeFocused();
    expect(guide.read(EN)).toContain('"Is there light?"');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await studio.saved();
    expect(guide.read(EN)).toContain('"Does the new bulb shine? Well?"');
  });

  test('tells what has changed in sentences, takes one back, and saves a version', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/newBulb');
    await studio.field('Ask, English').fill('Is there light now?');
    await studio.saved();
    await studio
      .field('Hint, English')
      .or(page.getByRole('button', { name: 'Hint' }))
      .click();
    await page.keyboard.type('Wait until it is cold.');
    await studio.field('Hint, Russian').fill('Подождите, пока остынет.');
    await studio.saved();
    await page.keyboard.press('ControlOrMeta+S');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /changes since the last version$/,
    );
    const asked = page.locator('article').filter({ hasText: 'Is there light now?' });
    await asked.getByRole('button', { name: 'Undo this' }).click();
    await expect(asked).toHaveCount(0);
    expect(guide.read(EN)).toContain('"Does the new bulb shine?"');

    await page.getByLabel('What is this version about?').fill('Warn of the heat');
    await page.getByRole('button', { name: 'Save version' }).click();
    await expect(
      page.getByText(/^Saved as \w+, in your copy of the guide\. Readers see it once whoever runs/),
    ).toBeVisible();
    expect(guide.git('log', '-1', '--format=%s').trim()).toBe('Warn of the heat');
    expect(guide.changes()).toEqual([]);
  });

  test('marks what changed, offers the same sentence, and gives advice on a text', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/newBulb');
    await studio.type('Title, English', ', slowly');
    await studio.saved();
    await expect(page.locator('.change-note ins')).toHaveText(/, slowly|bulb, slowly/);

    const { descale } = JSON.parse(guide.read('locales/en/kettle.json')) as {
      descale: { title: string };
    };
    await page.getByRole('button', { name: 'Hint' }).click();
    await page.keyboard.type(descale.title);
    await page.getByRole('button', { name: 'Use it' }).click();
    await studio.saved();
    const { descale: translated } = JSON.parse(guide.read('locales/ru/kettle.json')) as {
      descale: { title: string };
    };
    await expect(studio.field('Hint, Russian')).toHaveText(translated.title);

    await studio.field('Ask, English').fill('Is Night mode off?');
    await page.getByRole('button', { name: 'Make it a label' }).click();
    await studio.saved();
    expect(guide.read(EN)).toContain('"Is {{nightMode}} off?"');
  });
}
