import { describe, expect, it } from 'vitest';
import { plainText } from '../src/content/captions';
import { loadTexts } from '../src/content/instance';
import { loadFlow } from '../src/content/load-flow';
import { loadNamespace } from '../src/content/locales';
import { flowIds } from '../src/content/manifest';
import { flowText, stepText } from '../src/content/step-text';
import { stepIds } from '../src/engine/flow';
import { hardestSentence, readingGrade } from './reading-grade';

const HIGHEST_GRADE = 7;

/** What a person reads before an answer is due, by step; `title` is the head of the article. */
async function passages(id: string): Promise<Map<string, string[]>> {
  const [flow, texts] = await Promise.all([loadFlow(id), loadTexts('en', [id])]);
  const { title, summary, needs } = flowText(texts, id);
  const steps = stepIds(flow).map((step): [string, string[]] => {
    const { title, body, actions, hint } = stepText(texts, flow, step);
    return [step, [title, ...body, ...actions.map(({ text }) => text), hint ?? '']];
  });
  return new Map([['title', [title, summary, ...needs]], ...steps]);
}

describe('the reading grade', () => {
  it('is the one of the formula', () => {
    // 6 words, 1 sentence, 7 syllables.
    expect(readingGrade(['Type the code on the paper.'])).toBeCloseTo(
      0.39 * 6 + 11.8 * (7 / 6) - 15.59,
    );
  });

  it('counts a line as a sentence, and a colon as none', () => {
    expect(readingGrade(['Call them', 'Wait'])).toBe(readingGrade(['Call them. Wait!']));
    expect(readingGrade(['Call them: wait for it'])).toBe(readingGrade(['Call them wait for it']));
  });

  it('counts a caption, a name, a number and an address as one plain word', () => {
    const plainWords = readingGrade(['Tap this in this, or call this: this, this.']);
    const given =
      'Tap \u2068An error has occurred. Try again.\u2069 (\u2066Ошибка.\u2069) in Client Portal, or call 1-877-442-2757: ibkr.com/support, KB2260.';
    expect(readingGrade([given])).toBe(plainWords);
  });

  it('grows with long sentences and long words', () => {
    const easy = readingGrade(['Call us. We help you.']);
    expect(readingGrade(['Call us and we help you.'])).toBeGreaterThan(easy);
    expect(readingGrade(['Telephone us. We assist everybody.'])).toBeGreaterThan(easy);
  });

  it('knows which sentence is the hardest', () => {
    expect(hardestSentence(['Wait.', 'Call. Authentication is unavailable. Go on.'])).toBe(
      'Authentication is unavailable.',
    );
  });

  it.each(flowIds)('is at most 7 on each step of %s', async (id) => {
    const own = await loadNamespace('en', id);
    const tooHard = [...(await passages(id))].flatMap(([step, lines]) => {
      const grade = readingGrade(lines);
      if (grade <= HIGHEST_GRADE) return [];
      const file = step in own ? id : 'shared';
      const sentence = plainText(hardestSentence(lines));
      return [`locales/en/${file}.json: ${step}: grade ${grade.toFixed(1)}: "${sentence}"`];
    });
    expect(tooHard).toEqual([]);
  });
});
