import { expect, it, vi } from 'vitest';
import { agentTexts, ticketAfter } from '../../test/ticket';
import { spentText, ticketNames } from './ticket';
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
      'desk-lamp:newBulb': 'together' as const,
      'desk-lamp:whatHappens': 'reported' as const,
    },
    spent: { 'desk-lamp:newBulb': 96_000 },
    symptom: 'lamp <flickers>',
  };
  const ticket = await ticketAfter(texts, LAMP, given, 'Sam');
  expect(ticket.call).toMatch(
    /^Nov 28, 2026.* · Anna \*K\* · ticket 48213 · Русский · app in English · taken by Sam$/,
  );
  expect(ticket.problem).toBe('“lamp <flickers>”');
  expect(ticket.answers).toEqual(['What does the lamp do? It flickers (reported)']);
  expect(ticket.fixes).toEqual([
    '✕ Tighten the bulb → tried before the call, did not work',
    '✓ Put in a new bulb → helped: “Yes, it shines” (done together, 1:36)',
  ]);
  expect(ticket.outcome).toBe('Solved: Your lamp shines');
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
