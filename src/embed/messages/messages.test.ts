import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../content/locales';
import { ATTRIBUTES, isMessage, TO_HOST, TO_WIDGET } from '.';
import { TO_HELPDESK, TO_WORKSPACE } from './helpdesk';

const ID = '12-34';

const toHost = {
  latchkey: 1,
  id: ID,
  type: 'step',
  flow: 'front-door',
  step: 'lockEnds',
  outcome: '',
  language: 'ru',
  seconds: 3,
  height: 800,
  place: '/ru/front-door/lock-ends/#1/front-door/Ab3',
  code: '',
  url: '',
};

const toWidget = {
  latchkey: 1,
  id: ID,
  flow: 'front-door',
  step: '',
  lang: 'en',
  mode: 'inline',
  theme: 'auto',
  accent: '#1a5c57',
  remember: 'false',
  languages: 'false',
  radius: '4',
  font: 'Georgia, serif',
  background: 'transparent',
  contact: 'Chat with us <3',
  scheme: 'light dark',
  place: '',
};

const toHelpdesk = {
  latchkey: 1,
  id: ID,
  type: 'latchkey-ticket',
  ticket: '48213',
  name: 'Анна K. +7 900',
  state: 'live',
  flow: 'front-door',
  step: 'isOpen',
  outcome: 'solved',
  language: 'ru',
  link: 'https://help.example/en/front-door/is-open/#1/front-door/Ab3',
  code: 'K4 7T 2M',
  text: 'Problem: “no key”\n- <b>',
  markdown: '**Problem:**',
  html: '<p>',
  json: '{}',
};

const toWorkspace = {
  latchkey: 1,
  id: ID,
  flow: 'front-door',
  step: '',
  language: '',
  ticket: 'INC-48213',
  name: '',
};

/** Fields that hold what people write. */
const WRITTEN: readonly string[] = ['ticket', 'name', 'text', 'markdown', 'html', 'json'];

/** A value that breaks a field: of another type, or of a shape that it must not have. */
const hostile = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    true,
    -1,
    1.5,
    Number.NaN,
    'x'.repeat(10_000),
    'javascript:alert(1)',
    'https://evil.example/ <script>',
    '<img src=x onerror=alert(1)>',
    '//evil.example/',
    '/en/../../evil',
    'url(https://evil.example)',
    'red;background:url(//evil)',
  ),
  fc.array(fc.anything()),
  fc.dictionary(fc.string(), fc.anything()),
);

/** Anything that may arrive: the messages of others, and ours with one thing wrong. */
const message = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withTypedArray: true }),
  fc
    .tuple(fc.constantFrom(...Object.keys(toHost)), hostile)
    .map(([name, value]) => ({ ...toHost, [name]: value })),
  fc
    // A contact is shown as text, whatever it says.
    .tuple(fc.constantFrom(...Object.keys(toWidget).filter((name) => name !== 'contact')), hostile)
    .map(([name, value]) => ({ ...toWidget, [name]: value })),
  fc.string().map((id) => ({ ...toHost, id })),
  fc.constant(JSON.parse(`{"__proto__":${JSON.stringify(toHost)},"id":"${ID}"}`) as unknown),
  fc.constant(
    JSON.parse('{"latchkey":1,"__proto__":{"polluted":true},"constructor":{}}') as unknown,
  ),
);

function recursive() {
  const list: unknown[] = [];
  list.push(list);
  let deep: unknown[] = [];
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  const self: Record<string, unknown> = { ...toHost };
  self.flow = self;
  return [list, deep, self, { ...toHost, step: list }, { ...toHost, seconds: deep }];
}

describe('a message', () => {
  it('of the contract is understood in its own direction only', () => {
    expect(isMessage(toHost, ID, TO_HOST)).toBe(true);
    expect(isMessage(toWidget, ID, TO_WIDGET)).toBe(true);
    expect(isMessage(toHost, ID, TO_WIDGET)).toBe(false);
    expect(isMessage(toWidget, ID, TO_HOST)).toBe(false);
    expect(isMessage(toHelpdesk, ID, TO_HELPDESK)).toBe(true);
    expect(isMessage(toWorkspace, ID, TO_WORKSPACE)).toBe(true);
    expect(isMessage(toHelpdesk, ID, TO_HOST)).toBe(false);
    expect(isMessage(toWorkspace, ID, TO_HELPDESK)).toBe(false);
  });

  it('of another instance, version or type is ignored', () => {
    for (const change of [
      { id: '12-35' },
      { id: 12 },
      { latchkey: 2 },
      { type: 'toString' },
      { type: 'navigate' },
    ])
      expect(isMessage({ ...toHost, ...change }, ID, TO_HOST)).toBe(false);
  });

  it('without one of its fields is ignored', () => {
    for (const [schema, good] of [
      [TO_HOST, toHost],
      [TO_WIDGET, toWidget],
      [TO_HELPDESK, toHelpdesk],
      [TO_WORKSPACE, toWorkspace],
    ] as const) {
      for (const name of Object.keys(schema)) {
        const { [name as 'flow']: _, ...rest } = good;
        expect(isMessage(rest, ID, schema), name).toBe(false);
      }
    }
  });

  it('that is random or hostile is ignored 10,000 times, and changes and throws nothing', () => {
    fc.assert(
      fc.property(message, (data) => {
        for (const schema of [TO_HOST, TO_WIDGET]) expect(isMessage(data, ID, schema)).toBe(false);
      }),
      { numRuns: 10_000, seed: 11 },
    );
    for (const data of recursive()) expect(isMessage(data, ID, TO_HOST)).toBe(false);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

it('of a helpdesk or to one is ignored where anything but its words is hostile', () => {
  const messages = [
    [TO_HELPDESK, toHelpdesk],
    [TO_WORKSPACE, toWorkspace],
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...messages), hostile, fc.nat(), ([schema, good], value, at) => {
      const names = Object.keys(schema).filter((name) => !WRITTEN.includes(name));
      const name = names[at % names.length]!;
      expect(isMessage({ ...good, [name]: value }, ID, schema), name).toBe(false);
      for (const written of WRITTEN.filter((each) => each in schema))
        for (const bad of [undefined, 7, {}, 'x'.repeat(300_000)])
          expect(isMessage({ ...good, [written]: bad }, ID, schema), written).toBe(false);
    }),
    { numRuns: 2_000, seed: 18 },
  );
  for (const bad of ['two\nlines', '\u0000'])
    expect(isMessage({ ...toWorkspace, name: bad }, ID, TO_WORKSPACE)).toBe(false);
});

describe('an attribute', () => {
  it('never holds what could become markup, a script or a style', () => {
    // The first is shown as text; the other two hold spaces, and nothing else that is listed here.
    const harmless: readonly string[] = ['label', 'contact', 'offset', 'font'];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        for (const [name, pattern] of Object.entries(ATTRIBUTES)) {
          if (harmless.includes(name)) continue;
          for (const value of [text, `javascript:${text}`, `#fff;${text}`, `en${text}<`])
            expect(
              pattern.test(value) && /[<>"'`;()\s\\]|^(?!https?:).*:\/?/.test(value),
              name,
            ).toBe(false);
        }
      }),
      { numRuns: 2_000, seed: 12 },
    );
  });

  it('for a font or an offset holds words and numbers', () => {
    for (const font of ['Georgia, serif', 'Segoe UI,Roboto', 'ヒラギノ角ゴ'])
      expect(ATTRIBUTES.font.test(font)).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (ATTRIBUTES.font.test(text)) expect(text).toMatch(/^[\p{L}\d ,-]*$/u);
        if (ATTRIBUTES.offset.test(text)) expect(text).toMatch(/^[\d ]+$/);
      }),
      { numRuns: 2_000, seed: 13 },
    );
    for (const bad of ['a;b', 'a:b', '/*', '"a', "'a", 'url(a)', 'a\\b', 'a\nb', '<a', '@a', '{'])
      for (const name of ['font', 'offset'] as const)
        expect(ATTRIBUTES[name].test(bad), bad).toBe(false);
  });

  it('takes the tag of any language', () => {
    for (const locale of locales) expect(ATTRIBUTES.lang.test(locale)).toBe(true);
    for (const tag of ['pt-BR', 'zh-Hant-TW', 'ar']) expect(ATTRIBUTES.lang.test(tag)).toBe(true);
    for (const tag of ['', 'english', 'en/', 'e', '../x'])
      expect(ATTRIBUTES.lang.test(tag)).toBe(false);
  });
});
