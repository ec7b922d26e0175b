import { expect, it } from 'vitest';
import { type TicketNames, type TicketNote, writeTicketNote } from './ticket-note';

const NAMES: TicketNames = {
  title: 'Login help',
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
  problem: 'Client Portal does not let me in',
  answers: ['What keeps you out? An error message'],
  fixes: [],
  outcome: 'You are signed in',
  times: 'on the line 2:00',
  note: '  calls back {link} tomorrow ',
  versions: 'portal-login 1a2b3c',
  link: 'https://help.example/en/',
};

it('is plain text that leaves out what is empty and takes no words for placeholders', () => {
  expect(writeTicketNote(NOTE, NAMES, 'text')).toBe(`Login help

Problem: Client Portal does not let me in
Answers:
- What keeps you out? An error message

Outcome: You are signed in
Time: on the line 2:00
Note: calls back {link} tomorrow
Articles: portal-login 1a2b3c
Link: https://help.example/en/
`);
});

it('is Markdown', () => {
  const note = writeTicketNote({ ...NOTE, outcome: undefined }, NAMES, 'markdown');
  expect(note).toContain('### Login help\n');
  expect(note).toContain('**Answers:**\n\n1. What keeps you out? An error message');
  expect(note).not.toContain('Outcome');
});

it('is JSON that can be read back', () => {
  expect(JSON.parse(writeTicketNote(NOTE, NAMES, 'json'))).toEqual(NOTE);
});
