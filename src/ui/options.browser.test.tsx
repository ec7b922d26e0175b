import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../test/browser/axe';
import { Icon } from './icon';
import { Options } from './options';

const TWO = [
  { id: 'yes', text: 'Yes', href: '#yes' },
  { id: 'no', text: 'No', href: '#no' },
];

const { innerWidth: WIDTH, innerHeight: HEIGHT } = window;

afterEach(() => page.viewport(WIDTH, HEIGHT));
afterEach(() => history.replaceState(null, '', location.pathname + location.search));

it('takes a plain click as the answer and follows no link', async () => {
  const onAnswer = vi.fn<(option: string) => void>();
  const { getByRole } = await render(<Options label="Answers" options={TWO} onAnswer={onAnswer} />);
  await getByRole('link', { name: 'No' }).click();
  expect(onAnswer.mock.calls).toEqual([['no']]);
  expect(location.hash).toBe('');
});

it.each(['Control', 'Shift', 'Alt', 'Meta'] as const)(
  'leaves a click with %s to the browser',
  async (modifier) => {
    const onAnswer = vi.fn<(option: string) => void>();
    const { container, getByRole } = await render(
      <Options label="Answers" options={TWO} onAnswer={onAnswer} />,
    );
    let isLeft: boolean | undefined;
    // Above the root of React: it has had its say, and no tab opens.
    const end = (event: Event) => {
      isLeft = !event.defaultPrevented;
      event.preventDefault();
    };
    container.ownerDocument.addEventListener('click', end, { once: true });
    await getByRole('link', { name: 'No' }).click({ modifiers: [modifier] });
    expect(isLeft).toBe(true);
    expect(onAnswer).not.toHaveBeenCalled();
  },
);

it('is a list of links before hydration', async () => {
  const { getByRole } = await render(<Options label="Answers" options={TWO} />);
  await getByRole('link', { name: 'Yes' }).click();
  expect(location.hash).toBe('#yes');
});

it('is answered by keyboard, in the order of reading', async () => {
  const onAnswer = vi.fn<(option: string) => void>();
  const { getByRole } = await render(<Options label="Answers" options={TWO} onAnswer={onAnswer} />);
  await userEvent.keyboard('{Tab}');
  await expect.element(getByRole('link', { name: 'Yes' })).toHaveFocus();
  await userEvent.keyboard('{Tab}{Enter}');
  expect(onAnswer.mock.calls).toEqual([['no']]);
});

it('shows where the keyboard is', async () => {
  const { getByRole } = await render(<Options label="Answers" options={TWO} />);
  await userEvent.keyboard('{Tab}');
  const { outlineStyle, outlineWidth } = getComputedStyle(
    getByRole('link', { name: 'Yes' }).element(),
  );
  expect(outlineStyle).not.toBe('none');
  expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
});

it('is large enough to tap, and looks like a button where there is one way only', async () => {
  const { getByRole, rerender } = await render(<Options label="Answers" options={TWO} />);
  for (const link of getByRole('link').elements()) {
    expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    expect(link.className).toBe('option');
  }
  await rerender(<Options label="Answers" options={TWO.slice(0, 1)} />);
  expect(getByRole('link').element().className).toBe('button');
});

const BAR = { support: <a href="#people">Talk to a person</a> };

/** Instructions of some screens, and answers below them. */
const long = (options: ReactNode) => (
  <main>
    <p style={{ height: 3000 }}>Turn the bulb.</p>
    {options}
  </main>
);

it('stays in view below long instructions, and rests at their end', async () => {
  const { getByRole } = await render(long(<Options label="Answers" options={TWO} bar={BAR} />));
  const bar = getByRole('navigation', { name: 'Answers' }).element();
  for (const top of [0, 400, 9000]) {
    scrollTo(0, top);
    expect(bar.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
    expect(bar.getBoundingClientRect().top).toBeGreaterThan(0);
  }
  await expect.element(getByRole('link', { name: 'Talk to a person' })).toBeInViewport();
});

it('is shown by a link that stays in view where it is too long for that, and keeps the address', async () => {
  const bar = { ...BAR, toAnswers: 'Go to the answers' };
  const { getByRole } = await render(
    long(<Options label="Answers" options={TWO} bar={bar} onAnswer={() => undefined} />),
  );
  scrollTo(0, 0);
  await expect.element(getByRole('link', { name: 'Yes' })).not.toBeInViewport();
  await userEvent.click(getByRole('link', { name: 'Go to the answers' }));
  await expect.element(getByRole('link', { name: 'Yes' })).toBeInViewport();
  await expect.element(getByRole('link', { name: 'Yes' })).toHaveFocus();
  expect(location.hash).toBe('');
});

it('tells by a sign whether it helped, and says no more to a screen reader', async () => {
  const signed = [
    { ...TWO[0]!, sign: 'yes' as const },
    { ...TWO[1]!, sign: 'no' as const },
  ];
  const { container, getByRole } = await render(
    <Options label="Answers" options={signed} bar={BAR} />,
  );
  expect(container.querySelectorAll('svg[aria-hidden]')).toHaveLength(2);
  await expect.element(getByRole('link', { name: 'Yes', exact: true })).toBeVisible();
  await expectAccessible(container);
});

it('has names and contrast for everybody', async () => {
  const { container } = await render(<Options label="Answers" options={TWO} />);
  await expectAccessible(container);
});

it('leads to the answers and to people in one row, also on a narrow phone', async () => {
  const bar = {
    support: (
      <a href="#people">
        <Icon name="support" />
        Talk to support
      </a>
    ),
    toAnswers: 'Go to the answers',
  };
  const { getByRole } = await render(
    // What is left of 320 px beside a scrollbar.
    <div style={{ width: 305 }}>
      <Options label="Answers" options={TWO} bar={bar} />
    </div>,
  );
  const [answers, people] = ['Go to the answers', 'Talk to support'].map((name) =>
    getByRole('link', { name }).element().getBoundingClientRect(),
  );
  expect(people!.top).toBe(answers!.top);
  expect(people!.left).toBeGreaterThan(answers!.right);
});

const THREE = [...TWO, { id: 'notSure', text: 'I cannot tell', href: '#notSure' }];

/** Ends and middle of a page. */
const PLACES = [0, 0.5, 1];

/** What is seen at a point of a box, measured from its corner as a share of its size. */
const seenAt = ({ left, top, width, height }: DOMRect, x: number, y: number) =>
  document.elementFromPoint(left + width * x, top + height * y);

it.each([
  [320, 640, '100%'],
  [740, 360, '100%'],
  [390, 844, '100%'],
  [390, 844, '200%'],
  [1280, 800, '100%'],
])('covers no link of the bar at %i x %i and letters of %s', async (width, height, size) => {
  await page.viewport(width, height);
  document.documentElement.style.fontSize = size;
  try {
    const bar = { ...BAR, toAnswers: 'Go to the answers' };
    const { container } = await render(long(<Options label="Answers" options={THREE} bar={bar} />));
    const box = container.querySelector('.answer-bar')!;
    const isSticky = getComputedStyle(box).position === 'sticky';
    expect(isSticky).toBe(width > 336 && height > 480);
    const links = [...box.querySelectorAll('a')];
    for (const place of PLACES) {
      scrollTo(0, place * document.documentElement.scrollHeight);
      // One that stays in view gives way to the answers at the end.
      const shown = isSticky && place === 1 ? [] : links;
      for (const link of shown) {
        if (!isSticky) link.scrollIntoView({ block: 'nearest' });
        expect(seenAt(link.getBoundingClientRect(), 0.5, 0.5)?.closest('a')).toBe(link);
      }
    }
    // Nothing of the bar sticks out beside what has slid over it.
    const answers = container.querySelector('.all-answers')!.getBoundingClientRect();
    const covered = box.getBoundingClientRect();
    if (isSticky) {
      expect(answers.left).toBeLessThanOrEqual(covered.left);
      expect(answers.right).toBeGreaterThanOrEqual(covered.right);
    }
  } finally {
    document.documentElement.style.fontSize = '';
  }
});
