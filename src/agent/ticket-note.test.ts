import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TicketNames, type TicketNote, writeTicketNote } from './ticket-note';

const NAMES: TicketNames = {
  title: 'Repair help',
  call: 'Call',
  problem: 'Problem',
  entered: 'Entered at',
  answers: 'Answers',
  fixes: 'Tried',
  outcome: 'Outcome',
  note: 'Note',
  times: 'Time',
  topic: 'Topic',
  articles: 'Articles',
  link: 'Link',
  code: 'Code',
};

const DOOR = {
  problem: 'My door does not open',
  entered: '',
  answers: ['What stops you? The key does not turn'],
  fixes: [],
  outcome: 'Your door is open',
};

const NOTE: TicketNote = {
  call: '28 Nov 2026 · Anna K.',
  ...DOOR,
  topics: [DOOR],
  note: '  calls back {link} tomorrow ',
  times: 'on the line 2:00',
  articles: 'A door that stays shut',
  versions: 'front-door 1a2b3c',
  link: 'https://help.example/en/?app=ru&x#1/front-door/Ab_3',
  code: 'K4 7T',
  codeOpens: '',
};

const note = (words: string) => ({ ...NOTE, note: words });

it('is plain text that leaves out what is empty and takes no words for placeholders', () => {
  expect(writeTicketNote(NOTE, NAMES, 'text')).toBe(`Repair help

Call: 28 Nov 2026 · Anna K.
Problem: My door does not open
Outcome: Your door is open
Answers:
- What stops you? The key does not turn

Note: calls back {link} tomorrow
Time: on the line 2:00
Articles: A door that stays shut
Link: https://help.example/en/?app=ru&x#1/front-door/Ab_3
Code: K4 7T
`);
});

it('has what was answered to each of several topics under its number', () => {
  const lamp = { ...DOOR, problem: 'It flickers', outcome: '', answers: ['Is it dark? Yes'] };
  const codeOpens = 'opens this step without the answers';
  expect(
    writeTicketNote({ ...NOTE, topics: [DOOR, lamp], note: '', codeOpens }, NAMES, 'text'),
  ).toBe(`Repair help

Call: 28 Nov 2026 · Anna K.
Topic 1: My door does not open
Outcome: Your door is open
Answers:
- What stops you? The key does not turn

Topic 2: It flickers
Answers:
- Is it dark? Yes

Time: on the line 2:00
Articles: A door that stays shut
Link: https://help.example/en/?app=ru&x#1/front-door/Ab_3
Code: K4 7T (opens this step without the answers)
`);
});

it('is JSON that can be read back', () => {
  expect(JSON.parse(writeTicketNote(NOTE, NAMES, 'json'))).toEqual(NOTE);
});

describe('Markdown', () => {
  it('has headings, a list and a link', () => {
    const topics = [{ ...DOOR, outcome: '' }];
    const written = writeTicketNote({ ...NOTE, topics }, NAMES, 'markdown');
    expect(written).toContain('### Repair help\n');
    expect(written).toContain('**Answers:**\n\n- What stops you? The key does not turn');
    expect(written).toContain('**Link:** <https://help.example/en/?app=ru&x#1/front-door/Ab_3>');
    expect(written).not.toContain('Outcome');
  });

  it.each([
    ['2 * 3 * 4 and my_file_name', '2 \\* 3 \\* 4 and my\\_file\\_name'],
    [
      '<b> & `code` [link](x) ~~gone~~ a|b',
      '\\<b\\> \\& \\`code\\` \\[link\\](x) \\~\\~gone\\~\\~ a\\|b',
    ],
    ['# first\n- second\n1. third\n+1', '\\# first  \n\\- second  \n1\\. third  \n\\+1'],
    ['see https://a.example/x_y_z now', 'see <https://a.example/x_y_z> now'],
    ['C:\\*', 'C:\\\\\\*'],
  ])('says "%s" as it was written', (words, escaped) => {
    expect(writeTicketNote(note(words), NAMES, 'markdown')).toContain(`**Note:** ${escaped}\n`);
  });
});

describe('HTML', () => {
  it('has headings, a list and a link', () => {
    const written = writeTicketNote(note('one\ntwo'), NAMES, 'html');
    expect(written).toContain('<h3>Repair help</h3>');
    expect(written).toContain('<ul>\n<li>What stops you? The key does not turn</li>\n</ul>');
    expect(written).toContain('<p><b>Note:</b> one<br>two</p>');
    expect(written).toContain('<a href="https://help.example/en/?app=ru&amp;x#1/front-door/Ab_3">');
  });

  it('never lets words become markup', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '&', '"', "'", '{', '}', '/', '=', 'a', '\n'),
        }),
        (words) => {
          const tags = (text: string) => text.match(/<[^>]*>/g)!.filter((tag) => tag !== '<br>');
          const plain = writeTicketNote(note('words'), NAMES, 'html');
          const written = writeTicketNote(note(`w${words}`), NAMES, 'html');
          expect(tags(written)).toEqual(tags(plain));
        },
      ),
      { seed: 18 },
    );
  });
});
