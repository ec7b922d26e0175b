import type { Page } from '@playwright/test';
import { numbersFrom } from './numbers';
import { expect, test } from './site';
import { answers, main, wake } from './walker';

const START = '/en/desk-lamp/what-happens/';
/** Characters of an answer in a link. */
const CODE = 3;

/** What the address of a tab says of its walk. */
const linkOf = (page: Page) => new URL(page.url()).hash.slice(1);
const codesIn = (link: string) => link.split('/')[2] ?? '';

/** What the device keeps. */
const kept = (page: Page) =>
  page.evaluate(() => {
    const text = localStorage.getItem('latchkey.journey');
    return text === null ? '' : (JSON.parse(text) as { link: string }).link;
  });

type Move = 'answer' | 'back' | 'reload' | 'wait';

/** Whether the move has changed the walk: an outcome takes no answer, and the first step no way back. */
async function move(page: Page, what: Move, place: number): Promise<boolean> {
  if (what === 'reload') {
    await page.reload();
    await page.mouse.move(3, 3);
    await page.mouse.move(6, 6);
  }
  if (what !== 'answer' && what !== 'back') return false;
  const all = page.locator(what === 'answer' ? 'main nav [data-option]' : '[data-back]');
  const count = await all.count();
  if (count === 0) return false;
  const link = all.nth(place % count);
  const address = await link.evaluate((element: HTMLAnchorElement) => {
    const { href } = element;
    element.click();
    return href;
  });
  await expect(page).toHaveURL(address);
  return true;
}

test('no answer is lost in 100 interleavings of two tabs that walk', async ({ page, context }) => {
  test.setTimeout(300_000);
  const other = await context.newPage();
  const tabs = [page, other] as const;
  for (const tab of tabs) {
    await tab.goto(START);
    await wake(tab);
  }
  const below = numbersFrom(16);
  const links = ['', ''];
  for (let run = 0; run < 100; run += 1) {
    const before = await kept(page);
    const moves = tabs.map(
      () => (['answer', 'answer', 'back', 'reload', 'wait'] as const)[below(5)]!,
    );
    const moved = await Promise.all(tabs.map((tab, at) => move(tab, moves[at]!, below(6))));
    for (const [at, tab] of tabs.entries()) {
      const was = codesIn(links[at]!);
      const is = codesIn(linkOf(tab));
      const what = `run ${run}, tab ${at}: ${moves.join(' and ')}`;
      // What the other one does takes nothing from it.
      if (moves[at] === 'answer' && moved[at]) expect(is.slice(0, -CODE), what).toBe(was);
      else if (moves[at] === 'back' && moved[at]) expect(is, what).toBe(was.slice(0, -CODE));
      else expect(is, what).toBe(was);
      await expect(answers(tab), what).toHaveCount(is.length / CODE);
      links[at] = linkOf(tab);
    }
    const written = links.filter((link, at) => moved[at] && codesIn(link) !== '');
    const either = written.length > 0 ? written : [before];
    // Who opens a page that goes on from what is kept has given those answers, too.
    const opened = links.filter(
      (link, at) => moves[at] === 'reload' && either.some((each) => each && link.startsWith(each)),
    );
    expect([...either, ...opened], `run ${run}: ${moves.join(' and ')}`).toContain(
      await kept(page),
    );
    for (const [at, tab] of tabs.entries()) {
      if ((await main(tab).getAttribute('data-outcome')) === null) continue;
      await tab.goto(START);
      await tab.evaluate(() => sessionStorage.clear());
      await tab.reload();
      await wake(tab);
      links[at] = '';
    }
  }
});
