import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LanguageNote } from '../player/language-note';
import { Text } from '../player/text';
import { isPartial, loadTexts } from './instance';
import { loadFlow } from './load-flow';
import { fallbackOf } from './locales';
import { flowText, stepText } from './step-text';

const shown = (text: string) => renderToStaticMarkup(createElement(Text, { text, locale: 'ar' }));

describe('a language that lacks texts', () => {
  it('shows them in the first one, marked with its language and direction', async () => {
    const texts = await loadTexts('ar', ['desk-lamp', 'kettle']);
    const lamp = await loadFlow('desk-lamp');
    expect(fallbackOf('ar')).toBe('en');
    expect(shown(stepText(texts, lamp, 'shines').title)).toBe('مصباحك يضيء');
    expect(shown(stepText(texts, lamp, 'newBulb').title)).toBe(
      '<span lang="en" dir="ltr">Put in a new bulb</span>',
    );
    expect(shown(flowText(texts, 'kettle').title)).toContain('<span lang="en" dir="ltr">');
  });

  it('marks each line of a text, and what it shows of the pages themselves', async () => {
    const texts = await loadTexts('ar', ['kettle']);
    for (const line of flowText(texts, 'kettle').needs)
      expect(shown(line)).toContain('<span lang="en" dir="ltr">');
    expect(shown(texts.t('contact.lead'))).toBe(
      '<span lang="en" dir="ltr">They can look at the thing itself. This guide cannot.</span>',
    );
  });

  it('says so in one line, where it is so', async () => {
    const note = async (locale: string, flow: string) => {
      const texts = await loadTexts(locale, [flow]);
      return renderToStaticMarkup(createElement(LanguageNote, { texts, flow }));
    };
    expect(await note('ar', 'kettle')).toContain('data-partial');
    expect(await note('ru', 'kettle')).toBe('');
    expect(isPartial(await loadTexts('ar', ['desk-lamp']), 'desk-lamp')).toBe(true);
  });

  it('has captions in one language where it names no partner, and those it lacks in the first one', async () => {
    const texts = await loadTexts('ar', ['desk-lamp']);
    const lamp = await loadFlow('desk-lamp');
    expect(shown(stepText(texts, lamp, 'whatHappens').body[0]!)).toContain('<b>تشغيل</b>');
    expect(shown(stepText(texts, lamp, 'turnUp').actions[0]!.text)).toContain('<b>Brightness</b>');
  });
});

describe('a complete language', () => {
  it('that lacks a text stops the build, naming file and key', async () => {
    const { t } = (await loadTexts('ru')) as unknown as { t: (key: string) => string };
    expect(() => t('site.nothing')).toThrow('locales/ru/common.json: no text for "site.nothing".');
  });
});
