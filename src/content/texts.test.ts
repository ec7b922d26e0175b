import { describe, expect, it } from 'vitest';
import { phone, siteName, support } from '#guide/site.config';
import type { Flow } from '../engine/flow';
import { loadFlow } from './load-flow';
import { flow } from '../engine/setup';
import { captionPairs, plainText, textParts, withoutOtherLanguage } from './captions';
import { type CaptionTable, captionsInApp, loadAppTexts } from './app-texts';
import { appOf, captionOf, loadTexts } from './instance';
import { languageName } from './language-names';
import { isLocale, loadNamespace, locales } from './locales';
import { flowText, stepText } from './step-text';
import { languageOf } from './languages';
import { typeset } from './typography';

const form = { single: '«{own}»', pair: '«{own}» ({other})' };

describe('captions', () => {
  it('stand in both languages, once where they are the same', () => {
    const pairs = captionPairs(
      { get: 'Загрузить', ok: 'OK', odd: 'Ещё' },
      { get: 'GET', ok: 'OK' },
      form,
    );
    expect(Object.values(pairs).map(plainText)).toEqual(['«Загрузить» (GET)', '«OK»', '«Ещё»']);
    expect(textParts(`Нажмите ${pairs.get}.`)).toEqual([
      { kind: 'words', text: 'Нажмите «' },
      { kind: 'own', text: 'Загрузить' },
      { kind: 'words', text: '» (' },
      { kind: 'other', text: 'GET' },
      { kind: 'words', text: ').' },
    ]);
  });

  it('stand in another order, or alone, where their language says so', () => {
    const pairs = captionPairs(
      { add: 'Добавить', bell: 'Звук' },
      { add: 'Add', bell: 'Sound' },
      form,
      {
        otherFirst: ['add'],
        alone: ['bell'],
      },
    );
    expect(Object.values(pairs).map(plainText)).toEqual(['«Add» (Добавить)', '«Звук»']);
    expect(withoutOtherLanguage(`Нажмите ${pairs.add} и ${pairs.bell}`)).toBe(
      'Нажмите «Добавить» и «Звук»',
    );
    expect(textParts(pairs.add!).map(({ kind }) => kind)).toEqual([
      'words',
      'other',
      'words',
      'own',
      'words',
    ]);
  });

  describe('for somebody whose app speaks another language', () => {
    const english = { captions: { get: 'GET', add: 'Add', bell: 'Sound', ok: 'OK', odd: 'Odd' } };
    const russian = {
      captions: { get: 'Загрузить', add: 'Добавить', bell: 'Звук', ok: 'OK' },
      otherFirst: ['add'],
      alone: ['bell'],
    };
    const shown = (...tables: [CaptionTable, CaptionTable]) =>
      Object.values(captionsInApp(...tables, form)).map(plainText);

    it('stand as the app shows them, with their meaning in brackets', () => {
      expect(shown(english, russian)).toEqual([
        '«Загрузить» (GET)',
        // No app shows its Russian.
        '«Add»',
        '«Звук» (Sound)',
        '«OK»',
        '«Odd»',
      ]);
    });

    it('stay alone where they are those of a phone', () => {
      expect(shown(russian, english)).toEqual([
        '«GET» (Загрузить)',
        '«Add» (Добавить)',
        '«Звук»',
        '«OK»',
      ]);
    });

    it('are texts of their own, which know every flow that comes later', async () => {
      const [texts, inApp] = [await loadTexts('ru'), await loadAppTexts('ru', 'en')];
      await loadTexts('ru', ['desk-lamp']);
      const lamp = await loadFlow('desk-lamp');
      const first = (own: typeof texts) => plainText(stepText(own, lamp, 'whatHappens').body[0]!);
      expect(first(inApp)).toContain('«Power» (Питание)');
      expect(first(texts)).toContain('«Питание» (Power)');
      expect([captionOf(inApp, 'save', true), captionOf(texts, 'save', true)]).toEqual([
        'Save',
        'Сохранить',
      ]);
      expect(captionOf(inApp, 'save', false)).toBe('Сохранить');
      expect([appOf(inApp), appOf(texts)]).toEqual(['en', undefined]);
      expect(await loadAppTexts('ru', 'en')).toBe(inApp);
      expect(await loadAppTexts('ru', 'ru')).toBe(texts);
    });
  });

  it('are read one by one, and an unknown one is named with its file', async () => {
    expect(captionOf(await loadTexts('ru'), 'save', true)).toBe('Сохранить');
    const texts = await loadTexts('en');
    expect(() => captionOf(texts, 'sav', true)).toThrow('locales/en/captions.json has no "sav"');
  });
});

describe('texts', () => {
  it('name the file and the key of a missing one', async () => {
    const odd = flow.createMachine({
      id: 'desk-lamp',
      initial: 'nowhere',
      states: { nowhere: { type: 'final', tags: 'solved' } },
    }) as Flow;
    const texts = await loadTexts('ru', ['desk-lamp']);
    expect(() => stepText(texts, odd, 'nowhere')).toThrow(
      'locales/ru/desk-lamp.json: no text for "nowhere.title". Add it.',
    );
    expect(() => flowText(texts, 'no-such-flow')).toThrow('locales/ru/no-such-flow.json');
    await expect(loadNamespace('de', 'common')).rejects.toThrow('locales/de/common.json');
  });

  it('come from the flow first and from the shared ones then', async () => {
    const [lamp, texts] = await Promise.all([
      loadFlow('desk-lamp'),
      loadTexts('en', ['desk-lamp']),
    ]);
    expect(stepText(texts, lamp, 'otherSocket').title).toMatch(/another socket/);
    expect(stepText(texts, lamp, 'whatHappens').agentNote).toBeDefined();
  });

  it('are typeset in their own language, whichever was loaded last', async () => {
    const [english, russian] = [await loadTexts('en'), await loadTexts('ru')];
    expect(english.t('site.independence')).not.toContain('\u00a0');
    expect(russian.t('site.independence')).toContain('не\u00a0связан');
  });

  it('count in Russian', async () => {
    const { t } = await loadTexts('ru');
    const said = [1, 2, 5, 21].map((count) => plainText(t('notice.changed', { count })));
    expect(
      said.map((text) => /\d+[\s\u00a0]\p{L}+/u.exec(text)?.[0].replace('\u00a0', ' ')),
    ).toEqual(['1 ответ', '2 ответа', '5 ответов', '21 ответ']);
  });
});

it('no Russian line ends in a short word or begins with a dash', () => {
  expect(typeset('в пути — 24 часа', languageOf('ru').typography)).toBe(
    'в\u00a0пути\u00a0— 24\u00a0часа',
  );
  expect(typeset('in a day')).toBe('in a day');
});

it('knows the languages by their folders', () => {
  expect(locales).toEqual(['ar', 'en', 'ru']);
  expect(isLocale('ru')).toBe(true);
  expect(isLocale('de')).toBe(false);
  expect(locales.map(languageName)).toEqual(['العربية', 'English', 'Русский']);
});

it('say name and contacts as site.config.ts has them', async () => {
  const { t } = await loadTexts('en');
  expect(t('site.independence')).toContain(`${siteName} is`);
  const sections = JSON.stringify(t('contact.sections', { returnObjects: true }));
  expect(sections).toContain(support.label);
  expect(sections).toContain(phone.locksmith);
});
