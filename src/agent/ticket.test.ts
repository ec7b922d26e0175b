import { expect, it, vi } from 'vitest';
import { agentTexts, ticketAfter } from '../../test/ticket';
import { spentText } from './spent-text';
import { ticketNames } from './ticket';
import { writeTicketNote } from './ticket-note';

vi.stubGlobal('window', { location: { origin: 'https://help.example' } });

it.each([
  [0, '0:00'],
  [125_999, '2:05'],
  [90 * 60_000, '90:00'],
  [365 * 24 * 60 * 60_000, '–'],
])('%d milliseconds are told as %s: no clock that was set is taken for a fact', (spent, text) => {
  expect(spentText(spent)).toBe(text);
});

/** A lamp that flickers, of somebody who had tightened its bulb before. */
const LAMP = [
  {
    flow: 'desk-lamp',
    trail: [
      { step: 'whatHappens', option: 'flickers' },
      { step: 'tightenBulb', option: 'no' },
      { step: 'newBulb', option: 'yes' },
    ],
  },
] as const;

it('tells when the call was, with whom, who took it, and what came of each step', async () => {
  const texts = await agentTexts('en', ['desk-lamp', 'shared']);
  const given = {
    name: 'Anna *K*',
    ticket: '48213',
    language: 'ru',
    tried: ['desk-lamp:tightenBulb'],
    marks: {
      'desk-lamp:newBulb.yes': 'together' as const,
      'desk-lamp:newBulb.no': 'reported' as const,
      'desk-lamp:whatHappens.flickers': 'reported' as const,
    },
    spent: { 'desk-lamp:newBulb': 96_000 },
    symptom: 'lamp <flickers>',
  };
  const ticket = await ticketAfter(texts, LAMP, given, 'Sam');
  expect(ticket.call).toMatch(
    /^Nov 28, 2026.* · Anna \*K\* · ticket 48213 · Russian · app in English · taken by Sam$/,
  );
  expect(ticket.problem).toBe('“lamp <flickers>”');
  expect(ticket.answers).toEqual(['What does the lamp do? It flickers (reported)']);
  expect(ticket.fixes).toEqual([
    '✕ Tighten the bulb → tried before the call, did not work',
    '✓ Put in a new bulb → helped: “Yes, it shines” (done together)',
  ]);
  expect(ticket.outcome).toBe('Solved: Your lamp shines');
  expect(ticket.articles).toBe('A desk lamp stays dark');
  expect(ticket.versions).toMatch(/^desk-lamp \w+$/);
  expect(ticket.link).toMatch(/^https:\/\/help\.example\/en\/desk-lamp\/shines\/#1\//);
  expect(ticket.code).not.toBe('');
  expect(ticket.data).toMatchObject({
    ticket: '48213',
    name: 'Anna *K*',
    agent: 'Sam',
    outcome: 'solved',
    answers: [
      { option: 'flickers', known: 'reported' },
      { result: 'didNotHelp', known: 'reported' },
      { result: 'helped', known: 'together', seconds: 96 },
    ],
  });
  const markdown = writeTicketNote(ticket, ticketNames(texts), 'markdown');
  expect(markdown).toContain('Anna \\*K\\*');
  expect(markdown).toContain('“lamp \\<flickers\\>”');
});

it('takes an article that was opened and not entered by words for the problem', async () => {
  const texts = await agentTexts('en', ['desk-lamp', 'shared']);
  const { problem, call } = await ticketAfter(texts, LAMP);
  expect(problem).toBe('A desk lamp stays dark: It flickers');
  expect(call).toMatch(/ · Call 3 · English$/);
  const begun = await ticketAfter(texts, [{ flow: 'desk-lamp', from: 'newBulb', trail: [] }]);
  expect(begun.problem).toBe('A desk lamp stays dark');
  expect(begun.entered).toMatch(
    /^Put in a new bulb \(assumed, not asked: What does the lamp do\? /,
  );
  expect(begun.answers).toEqual([]);
});

it('tells the problem of each topic and how that ended in a line', async () => {
  const texts = await agentTexts('en', ['desk-lamp', 'front-door', 'shared']);
  const two = [LAMP[0], { flow: 'front-door', from: 'whatStops', trail: [] }] as const;
  const { problem, outcome } = await ticketAfter(texts, two, {
    symptom: 'it flickers\nlost my key',
  });
  expect(outcome).toMatch(/^1\. Solved: Your lamp shines\n2\. Not finished, at the step: /);
  expect(problem).toBe('1. “it flickers”\n2. “lost my key”');
  const chosen = await ticketAfter(texts, two, { symptom: 'it flickers' });
  expect(chosen.problem).toMatch(/^1\. “it flickers”\n2\. [A-Z][^\n]+$/);
});

it('has the answers of each topic under it, by the number with which it came', async () => {
  const texts = await agentTexts('en', ['desk-lamp', 'front-door', 'shared']);
  const back = [
    { flow: 'front-door', trail: [{ step: 'whatStops', option: 'keyLost' }], from: 'whatStops' },
    LAMP[0],
  ] as const;
  const { topics, answers } = await ticketAfter(texts, back, {
    symptom: 'lost my key\nit flickers',
    order: [2, 1],
  });
  expect(topics.map(({ problem }) => problem)).toEqual(['“it flickers”', '“lost my key”']);
  expect(topics[0]!.answers).toEqual(['What does the lamp do? It flickers']);
  expect(topics[1]).toMatchObject({ outcome: 'Escalated: to a locksmith: the key is lost' });
  expect(answers).toEqual(topics.flatMap((topic) => topic.answers));
});

it('takes an outcome that a code or a link has opened for no outcome', async () => {
  const texts = await agentTexts('en', ['front-door', 'shared']);
  const opened = await ticketAfter(texts, [
    { flow: 'front-door', from: 'callLocksmith', trail: [] },
  ]);
  expect(opened.outcome).toBe('');
  expect(opened.data.outcome).toBe('');
  expect(opened.entered).toMatch(/^Call a locksmith \(assumed, not asked: /);
  expect(opened.codeOpens).toBe('');
});

it('says of a code what it leaves out', async () => {
  const texts = await agentTexts('en', ['front-door', 'desk-lamp', 'shared']);
  const door = { flow: 'front-door', from: 'whatStops', trail: [] };
  const { codeOpens } = await ticketAfter(texts, [LAMP[0], door]);
  expect(codeOpens).toBe('opens this step without the answers');
});

it('tells when something happened from which a step counts, and what follows', async () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  const texts = await agentTexts('en', ['kettle', 'shared']);
  const journey = [
    { flow: 'kettle', from: 'guarantee', trail: [{ step: 'guarantee', option: 'fresh' }] },
  ] as const;
  const { topics } = await ticketAfter(texts, journey, { instants: { guarantee: '2026-11-20' } });
  expect(topics[0]!.answers[1]).toMatch(/\? 20 November\. /);
  const unknown = await ticketAfter(texts, journey, { instants: { guarantee: '' } });
  expect(unknown.answers).toHaveLength(1);
});
