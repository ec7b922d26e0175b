import { describe, expect, it } from 'vitest';
import { lamp } from '../../test/lamp';
import { answersIn, flows, opened } from '../../test/torch';
import { entry, type Journey } from './journey';
import { answerCode, writeAnswer, writeJourney } from './link';
import { restore } from './restore';

const at = (step: string, option: string) => ({ step, option });

const LONG: Journey = [
  {
    flow: 'torch-2',
    trail: [
      at('isLoaded', 'no'),
      at('load', 'done'),
      at('isLoaded', 'yes'),
      at('shake', 'doesNotHelp'),
    ],
  },
  { flow: 'lamp', from: 'plugIn', trail: [at('plugIn', 'done'), at('isPlugged', 'yes')] },
];

/** How links are rewritten without harm to what is ours. */
const HARMLESS: Record<string, (link: string) => string> = {
  'a full stop behind it': (link) => `${link}.`,
  'a bracket and a quote behind it': (link) => `${link})”`,
  'three marks behind it': (link) => `${link}?!…`,
  'an angle bracket behind it': (link) => `${link}>`,
  'brackets and quotes around it': (link) => `«(${link})»`,
  'slashes encoded': (link) => link.replaceAll('/', '%2F'),
  'slashes encoded in small letters': (link) => link.replaceAll('/', '%2f'),
  'slashes as a page encodes them': (link) => link.replaceAll('/', '&#47;'),
  'slashes of another system': (link) => link.replaceAll('/', '\\'),
  'slashes of another alphabet': (link) => link.replaceAll('/', '\uFF0F'),
  'encoded twice': (link) => encodeURIComponent(encodeURIComponent(link)),
  'encoded ten times': (link) => {
    let encoded = link;
    for (let times = 0; times < 10; times += 1) encoded = encodeURIComponent(encoded);
    return encoded;
  },
  'every character encoded': (link) =>
    link.replace(/./g, (each) => `%${each.charCodeAt(0).toString(16)}`),
  'a parameter that counts': (link) => `${link}&utm_source=x&utm_campaign=a+b@c`,
  'a parameter as of a query': (link) => `${link}?fbclid=IwAR0_x-y`,
  'a parameter, encoded': (link) => `${link}%26utm_source%3Dx`,
  'an HTML entity': (link) => `${link}&amp;x=1`,
  'a text to mark': (link) => `${link}:~:text=Push%20it`,
  'another fragment': (link) => `${link}#top`,
  'a text behind it': (link) => `${link} and so on`,
  'a text behind it, encoded': (link) => `${link}%20and%20so%20on`,
  'a Cyrillic text behind it': (link) => `${link} и так далее`,
  'an invisible mark in it': (link) => `${link.slice(0, 9)}\u200B${link.slice(9)}`,
  'soft hyphens between all characters': (link) => link.split('').join('\u00AD'),
  'invisible marks, encoded': (link) => `${link.slice(0, 4)}%E2%80%8B${link.slice(4)}%EF%BB%BF`,
  'directions around it': (link) => `\u2066${link}\u2069`,
  'a line break in it': (link) => `${link.slice(0, 20)}\r\n${link.slice(20)}`,
  'a soft line break of mail': (link) => `${link.slice(0, 20)}=\r\n${link.slice(20)}`,
  'a soft line break, without the break': (link) => `${link.slice(0, 20)}=${link.slice(20)}`,
  'a slash behind it': (link) => `${link}/`,
  'pasted twice': (link) => link + link,
  'a mark before it': (link) => `!/${link}`,
  'a broken code behind it': (link) => `${link}%`,
  'half a code behind it': (link) => `${link}%E2%80`,
  'its last character missing': (link) => link.slice(0, -1),
  'a very long parameter': (link) => `${link}&utm_content=${'x'.repeat(30_000)}`,
};

describe('a link that was rewritten on its way', () => {
  it.each(Object.entries(HARMLESS))(
    'opens with all answers, and without a word: %s',
    (_, rewrite) => {
      for (const journey of [LONG, LONG.slice(0, 1) as unknown as Journey]) {
        const { at: stands, problem, lost } = opened(journey, rewrite(writeJourney(journey)));
        expect({ journey: stands.journey, problem, lost }).toEqual({
          journey,
          problem: undefined,
          lost: 0,
        });
      }
    },
  );

  it.each(Object.entries(HARMLESS).filter(([what]) => !/missing|slash behind|before/.test(what)))(
    'gives the one answer of a plain link: %s',
    (_, rewrite) => {
      const plain = writeAnswer(at('isPlugged', 'yes'));
      const { at: stands, problem } = restore(
        rewrite(plain),
        '',
        { flow: lamp, step: 'doesGlow' },
        flows,
      );
      expect(answersIn(stands.journey)).toEqual(['lamp:isPlugged.yes']);
      expect(problem).toBeUndefined();
    },
  );

  it('keeps what stands before the damage, and says that something is missing', () => {
    const link = writeJourney(LONG);
    const code = answerCode(at('plugIn', 'done'));
    const before = link.slice(0, link.lastIndexOf(code));
    for (const damaged of [`${before}§§§`, `${before}!${code}`, before]) {
      const { at: stands, problem } = opened(LONG, damaged);
      expect(answersIn(stands.journey)).toEqual(answersIn(LONG).slice(0, 4));
      expect(problem).toBe(damaged === before ? 'changed' : 'cut');
    }
    // In the name of the second article.
    for (const length of [1, 3, 5, 8]) {
      const cut = link.slice(0, link.indexOf('/lamp:') + length);
      const { at: stands, problem } = opened(LONG, cut);
      expect(answersIn(stands.journey), cut).toEqual(answersIn(LONG).slice(0, 4));
      expect(problem, cut).toBe('cut');
    }
  });

  it('names the step of its address where no answer can be read', () => {
    const { at: stands, problem } = opened(LONG, '1/torch-2/§§');
    expect(stands.journey).toEqual(entry(lamp, 'doesGlow'));
    expect(problem).toBe('malformed');
  });
});
