import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { expectAccessible } from '../../../../test/browser/axe';
import { loadTexts } from '../../../content/instance';
import type { Answer, Hit } from '../../../player/search/answer';
import { searchView } from '../../../player/search/search-view';
import { useSheet } from '../../../ui/use-sheet';
import { SearchResults, type SearchResultsProps } from './search-results';

const HIT: Hit = {
  flow: 'desk-lamp',
  step: 'tightenBulb',
  kind: 'fix',
  article: [{ text: 'The desk lamp', isMatch: false }],
  title: 'Tighten the bulb',
  titleParts: [
    { text: 'Tighten the ', isMatch: false },
    { text: 'bulb', isMatch: true },
  ],
  why: [
    { text: 'A loose bulb ', isMatch: false },
    { text: 'flickers', isMatch: true },
  ],
};

const ASKING: Hit = {
  ...HIT,
  step: 'turnUp',
  choices: [
    { flow: 'desk-lamp', step: 'turnUp', label: 'Round' },
    { flow: 'desk-lamp', step: 'newBulb', label: 'Square' },
  ],
};

function Results(props: SearchResultsProps) {
  useSheet(searchView.style);
  return <SearchResults {...props} />;
}

async function answered(result: Answer, text = 'bulb') {
  return render(
    <I18nextProvider i18n={await loadTexts('en')}>
      <Results
        locale="en"
        text={text}
        result={result}
        view={searchView}
        triagePath="/en/start/what-happens/"
      />
    </I18nextProvider>,
  );
}

const hrefs = (container: Element, selector: string) =>
  [...container.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

const WAYS_ON = ['/en/start/what-happens/', '/en/contact/'];

describe('hits', () => {
  it('are counted, lead to their steps, and end with ways on', async () => {
    const { container, getByRole } = await answered({ kind: 'hits', hits: [HIT, ASKING] });
    await expect.element(getByRole('status')).toHaveTextContent('2 answers found');
    expect(hrefs(container, '[data-hit]')).toEqual([
      '/en/desk-lamp/tighten-bulb/',
      '/en/desk-lamp/turn-up/',
      '/en/desk-lamp/new-bulb/',
    ]);
    expect(hrefs(container, '[data-none] a')).toEqual(WAYS_ON);
  });

  it('mark what was searched for in title and reason', async () => {
    const { container } = await answered({ kind: 'hits', hits: [HIT] });
    const marks = [...container.querySelectorAll('mark')];
    expect(marks.map(({ textContent }) => textContent)).toEqual(['bulb', 'flickers']);
  });

  it('ask once where two ways are meant', async () => {
    const { getByText, getByRole } = await answered({ kind: 'hits', hits: [ASKING] });
    await expect.element(getByText('Round or Square?')).toBeVisible();
    await expect.element(getByRole('link', { name: 'Square' })).toBeVisible();
  });
});

describe('an unsure answer', () => {
  it('says so, and offers what else there is', async () => {
    const { container, getByRole } = await answered({ kind: 'unsure', hits: [HIT] });
    await expect.element(getByRole('heading', { name: 'We are not sure' })).toBeVisible();
    expect(container.querySelectorAll('[data-hit]')).toHaveLength(1);
    expect(container.querySelector('[data-no-match]')).toBeNull();
    expect(hrefs(container, '[data-none] a')).toEqual(WAYS_ON);
  });

  it('offers it where nothing is near, too', async () => {
    const { container, getByText } = await answered({ kind: 'unsure', hits: [] });
    expect(hrefs(container, '[data-none] a')).toEqual(WAYS_ON);
    await expect.element(getByText('None of these?')).not.toBeInTheDocument();
  });
});

describe('what is not covered', () => {
  it('is said in the words typed, with a person at once and what is near as no hit', async () => {
    const { container, getByRole, getByText } = await answered(
      { kind: 'notCovered', message: 'The plumber can.', nearest: [HIT] },
      'my tap drips',
    );
    await expect
      .element(getByRole('status').getByRole('heading', { name: 'my tap drips' }))
      .toBeVisible();
    await expect.element(getByText('The plumber can.')).toBeVisible();
    expect(hrefs(container, '[data-no-match] a.button')).toEqual(['/en/contact/']);
    expect(container.querySelectorAll('[data-hit]')).toHaveLength(0);
    expect(hrefs(container, '.hit')).toEqual(['/en/desk-lamp/tighten-bulb/']);
  });

  it.each([
    ['a text of many words', 'how do I wash my car '.repeat(400)],
    ['a text of one word', 'a'.repeat(10_000)],
    ['markup', '<img src=x onerror=alert(1)>'.repeat(20)],
    ['marks alone', `a${'\u0301'.repeat(100_000)}`],
  ])('quotes %s in one line, as a text', async (_, text) => {
    const { container } = await answered({ kind: 'notCovered', nearest: [] }, text);
    const quote = container.querySelector('q')!;
    expect(quote.childElementCount).toBe(0);
    expect(quote.getClientRects()).toHaveLength(1);
    const { lineHeight } = getComputedStyle(quote);
    expect(quote.offsetHeight).toBeLessThanOrEqual(Math.ceil(parseFloat(lineHeight)));
    expect(container.scrollWidth).toBeLessThanOrEqual(container.offsetWidth);
  });
});

const ANSWERS: readonly Answer[] = [
  { kind: 'hits', hits: [HIT, ASKING] },
  { kind: 'unsure', hits: [HIT] },
  { kind: 'notCovered', nearest: [HIT] },
];

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

for (const theme of ['light', 'dark']) {
  it.each(ANSWERS)(`has names and contrast for everybody in ${theme}: $kind`, async (answer) => {
    document.documentElement.dataset['theme'] = theme;
    const { container } = await answered(answer);
    await expectAccessible(container);
  });
}
