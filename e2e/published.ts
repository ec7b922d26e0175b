import type { Page } from '@playwright/test';
import { Publication } from './publication';
import { expect, test as base } from './site';

/** Tests on a site of their own, which can be published anew, cut off and broken. */
export const test = base.extend<{ publication: Publication }>({
  publication: async ({}, use) => {
    const publication = new Publication();
    await publication.publish();
    await use(publication);
    await publication.cut();
  },
  baseURL: async ({ publication }, use) => use(publication.url),
});

/** Opens a page and waits until its worker has taken over. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The browser itself reports what does not arrive, some of it late: so this comes last. */
export const dropReports = (complaints: string[]): void => {
  const own = complaints.filter(
    (text) =>
      !/Failed to load resource|dynamically imported module|net::ERR|MIME type \('text\/html'\) is not executable/.test(
        text,
      ),
  );
  expect(own).toEqual([]);
  complaints.length = 0;
};

export { expect };
