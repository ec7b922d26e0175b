import type { Page } from '@playwright/test';

/** Notes what moves on each page that is opened from now on. */
export const noteShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Element }[];
      })[])
        shifts.push([shift.value, ...shift.sources.map(({ node }) => node?.className)].join());
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** How far parts of a page have moved by themselves once it has nothing left to do, as browsers reckon it, and which. */
export async function shiftsOn(page: Page): Promise<{ sum: number; told: string }> {
  const shifts = await page.evaluate(async () => {
    await new Promise((resolve) => requestIdleCallback(resolve));
    for (let frames = 0; frames < 2; frames += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return (window as unknown as { shifts: string[] }).shifts;
  });
  return {
    sum: shifts.reduce((all, shift) => all + Number.parseFloat(shift), 0),
    told: shifts.join('; '),
  };
}
