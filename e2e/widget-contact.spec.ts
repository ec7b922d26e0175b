import { answer, expect, expectStep, heard, inside, LINK, test } from './host';

const tag = (attributes = '') =>
  `<latchkey-help flow="front-door" lang="en" ${attributes}>${LINK}</latchkey-help>`;

test('an outcome tells its host the link and the code of what was answered', async ({
  page,
  open,
  site,
}) => {
  await open(tag());
  await expectStep(page, 'whatStops');
  await answer(page, 'keySticks');
  await expectStep(page, 'oilLock');
  await answer(page, 'yes');
  await expectStep(page, 'isOpen');
  const outcome = async () => (await heard(page)).find(({ type }) => type === 'outcome')?.detail;
  await expect.poll(outcome).toBeDefined();
  const { link, code } = (await outcome()) as { link: string; code: string };
  for (const { type, detail } of await heard(page))
    if (type === 'step') expect([detail.link, detail.code]).toEqual(['', '']);
  expect(link).toMatch(new RegExp(`^${site}/en/front-door/is-open/#1/front-door/`));
  await page.goto(link);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'isOpen');
  await expect(page.locator('.answers dd')).toHaveCount(2);
  expect(code).toMatch(/^[\dKMT]+(-[\dKMT]+)+$/);
  await page.goto(`${site}/en/search/?q=${code}`);
  await expect(page.locator('main')).toContainText('Your door is open');
});

test('a host puts its own contact into an escalation, and hears what was answered', async ({
  page,
  open,
}) => {
  await open(tag('contact="Chat with us"'));
  const contact = inside(page).getByRole('button', { name: 'Chat with us' });
  await expectStep(page, 'whatStops');
  await expect(contact).toHaveCount(0);
  await answer(page, 'keyLost');
  await expectStep(page, 'callLocksmith');
  // The first of the two, and the only one that is filled.
  await expect(inside(page).locator('.step .button').first()).toHaveText('Chat with us');
  await contact.click();
  const pressed = async () => (await heard(page)).find(({ type }) => type === 'contact')?.detail;
  await expect.poll(pressed).toBeDefined();
  const detail = await pressed();
  expect(detail).toMatchObject({ step: 'callLocksmith', outcome: 'escalated' });
  expect(detail?.link).toContain('/en/front-door/call-locksmith/#1/');
  expect(detail?.code).toMatch(/^[\dKMT]+(-[\dKMT]+)+$/);
  await inside(page).getByRole('link', { name: 'All topics' }).click();
  await expect(contact).toHaveCount(0);
});

test('without a contact, an escalation has no button of the host', async ({ page, open }) => {
  await open(tag());
  await answer(page, 'keyLost');
  await expectStep(page, 'callLocksmith');
  await expect(inside(page).locator('[data-contact]')).toHaveCount(0);
});
