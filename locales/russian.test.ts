import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | string[] | Texts };

const files = import.meta.glob<Texts>(
  ['./ru/*.json', '!./ru/{language,search-words,secrets}.json'],
  {
    eager: true,
    import: 'default',
  },
);

/** One text with the place where it stands: `trouble.searchPhrases.2`. */
interface Place {
  key: string;
  text: string;
}

const placesOf = (texts: Texts | string[], prefix = ''): Place[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ key: prefix + key, text: value }]
      : placesOf(value, `${prefix}${key}.`),
  );

/** What a text must not contain. */
interface Rule {
  advice: string;
  wrong: RegExp;
  /** Keys that the rule is about; all, when it says nothing. */
  keys?: RegExp;
}

const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');
const withoutYo = (words: string) => words.trim().split(/\s+/).join('|').replace(/ё/g, 'е');

/*
 * Only words that are wrong without ё wherever they stand: «все», «узнает», «счета» or «берет» may be
 * right, so they are left to the reader.
 */
const YO_WORDS = withoutYo(`
  ещё её неё моё твоё своё чьё причём вперёд счёт счёту счётом счёте учёт зачёт
  приём подъём объём полёт полёта взлёт трёх четырёх идёт найдёт придёт пройдёт дойдёт войдёт зайдёт
  подойдёт пойдёт уйдёт перейдёт введёт ведёт приведёт вернёт начнёт нажмёт поймёт возьмёт займёт
  даёт отдаёт выдаёт создаёт остаётся удаётся придётся найдётся вернётся начнётся ждёт пришлёт шлёт
  живёт несёт прочтёт включён отключён подключён исключён введён приведён переведён определён подтверждён
  сохранён изменён заменён перенесён обновлён удалён отдалён учтён решён завершён запрещён разрешён
`);
const YO_STEMS = withoutYo(`
  введённ подтверждённ сохранённ изменённ определённ обновлённ удалённ подключённ включённ отключённ
  перенесённ разрешённ запрещённ отчёт расчёт учётн счётчик шестерёнк надёжн серьёзн чётк
`);

/** «а», «о», «с» or «у» in Latin letters: anywhere, or as a capital at the start of a sentence. */
const ONE_LETTER = '(?:[acoy]|(?<=^|[.?!]\\s)[ACOY])';

const RULES: Rule[] = [
  { advice: 'write «ёлочки» instead of straight or English quotes', wrong: /["'“„]/u },
  { advice: 'write a dash — instead of a hyphen or a short dash', wrong: /(?<=^|\s)[-–](?=\s|$)/u },
  { advice: 'write ё', wrong: word(YO_WORDS) },
  { advice: 'write ё', wrong: new RegExp(`(?<!\\p{L})(?:${YO_STEMS})`, 'iu') },
  {
    advice: 'write «Вы» and «Ваш» with a capital letter',
    wrong: /(?<!\p{L})(?:вы|вас|вам|вами|ваш\p{L}{0,3})(?!\p{L})/u,
    // Search phrases are the person's words, not ours.
    keys: /^(?!.*\.searchPhrases\.)/,
  },
  {
    advice: 'do not mix Latin and Cyrillic letters in a word',
    wrong: /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
  },
  {
    advice: 'type this word of one letter in Cyrillic',
    wrong: new RegExp(`(?<![\\p{L}\\d])${ONE_LETTER} (?=\\p{Script=Cyrillic})`, 'u'),
  },
  {
    advice: 'type this abbreviation in Latin letters',
    wrong: /(?<![\p{L}])[АВЕКМНОРСТУХ]{2,}(?!\p{L})/u,
  },
  { advice: 'leave no space to spare', wrong: /^\s|\s$|[ \u00a0]{2}|[ \u00a0]\n|\n[ \u00a0]/u },
  {
    advice: 'put «Портал клиентов» into quotes',
    wrong: /(?<!«)Портал\p{L}* клиентов/u,
    // The caption by itself stands on a drawing, and people search without quotes.
    keys: /^(?!clientPortal$|.*\.searchPhrases\.)/,
  },
  {
    advice: 'an answer must not tell whether a man or a woman gives it',
    wrong: /(?<!\p{L})я (?:\p{L}+ )*\p{L}+[аеияу]л(?:а|ся|ась)?(?!\p{L})/iu,
    keys: /\.options\./,
  },
];

/** `trouble.title: write ё: … уже [еще] раз …` */
function complaint({ key, text }: Place, { advice, wrong }: Rule): string[] {
  const found = wrong.exec(text);
  if (!found) return [];
  const end = found.index + found[0].length;
  const before = text.slice(Math.max(0, found.index - 20), found.index);
  return [`${key}: ${advice}: …${before}[${found[0]}]${text.slice(end, end + 20)}…`];
}

const complaints = (places: Place[]): string[] =>
  places.flatMap((place) =>
    RULES.filter(({ keys }) => keys?.test(place.key) ?? true).flatMap((rule) =>
      complaint(place, rule),
    ),
  );

describe('Russian texts', () => {
  it.each(Object.keys(files))('%s keeps the rules of writing', (file) => {
    const found = complaints(placesOf(files[file]!));
    expect(found, `locales/${file.slice(2)}`).toEqual([]);
  });
});

describe('rules of writing', () => {
  const ask = (text: string, key = 'step.body') => complaints([{ key, text }]);

  it.each([
    ['Нажмите "Вход".', '["]'],
    ['Нажмите “Вход”.', '[“]'],
    ['Вход - это просто.', '[-]'],
    ['Вход – это просто.', '[–]'],
    ['Войдите еще раз.', '[еще]'],
    ['Ваш счет закрыт.', '[счет]'],
    ['Введенный код', '[Введенн]'],
    ['Если вы не вошли', '[вы]'],
    ['Откройте ваш счёт.', '[ваш]'],
    ['Вхoд', '[хo]'],
    ['Вернитесь c телефона.', '[c ]'],
    ['Нажмите ОК.', '[ОК]'],
    ['Войдите  ещё раз.', '[  ]'],
    ['Войдите. ', '[ ]'],
    ['Откройте Портал клиентов.', '[Портал клиентов]'],
  ])('object to: %s', (text, place) => {
    expect(ask(text)).toHaveLength(1);
    expect(ask(text)[0]).toContain(place);
  });

  it('let people who search say it as they do', () => {
    for (const text of ['кто вы такие', 'не открывается портал клиентов'])
      expect(ask(text, 'step.searchPhrases.0')).toEqual([]);
    expect(ask('кто вы такие', 'step.title')).toHaveLength(1);
  });

  it('object to an answer that has a sex, but to no other text', () => {
    expect(ask('Я уже вводил их', 'step.options.error')).toHaveLength(1);
    expect(ask('Да, я в системе', 'step.options.yes')).toEqual([]);
    expect(ask('я уже вводила код', 'step.searchPhrases.0')).toEqual([]);
  });

  it.each([
    'Все счета и отчёты: от 2-3 недель — QR-код, TCP-трафик, OK.',
    'Выключен звук, а Вы узнаете всё на «Портале клиентов».',
    'Буква O или буква l, значок i.',
    'Вариант: !@#$%^&*(.,”: и подобные.',
  ])('have nothing against: %s', (text) => expect(ask(text)).toEqual([]));
});
