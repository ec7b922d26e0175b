import { expect, it } from 'vitest';
import { type TicketNames, type TicketNote, writeTicketNote } from './ticket-note';

const NAMES: TicketNames = {
  title: 'Repair help',
  problem: 'Problem',
  answers: 'Answers',
  fixes: 'Tried',
  outcome: 'Outcome',
  times: 'Time',
  note: 'Note',
  versions: 'Articles',
  link: 'Link',
};

const NOTE: TicketNote = {
  problem: 'My door does not open',
  answers: ['What stops you? The key does not turn'],
  fixes: [],
  outcome: 'Your door is open',
  times: 'on the line 2:00',
  note: '  calls back {link} tomorrow ',
  versions: 'front-door 1a2b3c',
  link: 'https://help.example/en/',
};

it('is plain text that leaves out what is empty and takes no words for placeholders', () => {
  expect(writeTicketNote(NOTE, NAMES, 'text')).toBe(`Repair help

Problem: My door does not open
Answers:
- What stops you? The key does not turn

Outcome: Your door is open
Time: on the line 2:00
Note: calls back {link} tomorrow
Articles: front-door 1a2b3c
Link: https://help.example/en/
`);
});

it('is Markdown', () => {
  const note = writeTicketNote({ ...NOTE, outcome: undefined }, NAMES, 'markdown');
  expect(note).toContain('### Repair help\n');
  expect(note).toContain('**Answers:**\n\n1. What stops you? The key does not turn');
  expect(note).not.toContain('Outcome');
});

it('is JSON that can be read back', () => {
  expect(JSON.parse(writeTicketNote(NOTE, NAMES, 'json'))).toEqual(NOTE);
});
