import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seeded } from '../../test/seeded';
import { caretIn, mergeNotes, type SharedNote, writeNote } from './shared-note';

let device: SharedNote;

/** The field of a note in a tab, with its caret. */
class Field {
  text = '';
  caret = 0;
  /** The rest of the word that is being typed here. */
  word = '';
  readonly #tab: string;
  #note = device;

  constructor(tab: string) {
    this.#tab = tab;
  }

  #write(text: string, caret: number) {
    this.#note = writeNote(this.#note, text, this.#tab, caret);
    [this.text, this.caret] = [text, caret];
    this.hear();
  }

  /** Keeps the note on the device, with what the other tab has written. */
  hear() {
    device = mergeNotes(this.#note, this.#note, device, this.#tab);
    this.caret = caretIn(this.#note, device, this.caret, this.#tab);
    this.#note = device;
    this.text = device.note;
  }

  type(text: string) {
    const { caret } = this;
    this.#write(this.text.slice(0, caret) + text + this.text.slice(caret), caret + text.length);
  }

  remove(from: number, to: number) {
    this.#write(this.text.slice(0, from) + this.text.slice(to), from);
  }

  /** Types the next letter of a word. */
  typeOn() {
    const [letter = '', ...rest] = Array.from(this.word);
    this.word = rest.join('');
    this.type(letter);
  }

  /** Places the caret where no word is, but perhaps where one still ends that is typed in the other tab. */
  place(at: number) {
    const ends = [...this.text.matchAll(/(?=\[)|(?<=\])|$/g)].map(({ index }) => index);
    this.caret = ends[at % ends.length]!;
  }

  /** Deletes a word that is whole. */
  deleteWord(at: number): string | undefined {
    const words = [...this.text.matchAll(/\[[^[\]]*\]/g)];
    const found = words[at % (words.length || 1)];
    if (found) this.remove(found.index, found.index + found[0].length);
    return found?.[0];
  }
}

it('every word stands in one piece, once, whatever two tabs type and whenever they hear of each other', () => {
  const step = fc.record({
    tab: fc.nat(1),
    what: fc.constantFrom('type', 'type', 'type', 'slip', 'delete', 'hear'),
    place: fc.nat(5),
    /** Whether the other tab writes before it has seen this: the browser's storage is in several processes. */
    isOverwritten: fc.boolean(),
  });
  const settings = seeded(15);
  let runs = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 6, maxLength: 24 }), (steps) => {
      runs += 1;
      device = { note: '' };
      const fields = [new Field('one'), new Field('other')];
      const words = new Set<string>();
      for (const [index, { tab, what, place, isOverwritten }] of steps.entries()) {
        const field = fields[tab]!;
        const before = device;
        if (what === 'hear') field.hear();
        if (what === 'type') {
          if (field.word === '') {
            field.place(place);
            field.word = `[${String.fromCodePoint(0x61 + index)}oo😀]`;
            words.add(field.word);
          }
          field.typeOn();
        }
        if (what === 'slip' && field.word !== '') {
          field.type('x');
          field.remove(field.caret - 1, field.caret);
        }
        if (what === 'delete' && field.word === '') words.delete(field.deleteWord(place) ?? '');
        if (isOverwritten) device = before;
      }
      for (const field of fields) while (field.word !== '') field.typeOn();
      for (const tab of [0, 1, 0, 1]) fields[tab]!.hear();
      const [one, other] = fields.map(({ text }) => text);
      expect(one).toBe(other);
      for (const word of words) expect(one).toContain(word);
      expect(one).toHaveLength([...words].join('').length);
    }),
    settings,
  );
  expect(runs).toBe(settings.numRuns);
});

it('what one deletes stays deleted, while the other writes elsewhere', () => {
  const before = writeNote({ note: 'code 1234, calls back' }, 'code 1234, calls back', 'one');
  const one = writeNote(before, 'code , calls back', 'one', 5);
  const other = writeNote(before, 'code 1234, calls back at five', 'other');
  const merged = mergeNotes(one, before, other, 'one');
  expect(merged).toEqual(mergeNotes(other, before, one, 'other'));
  expect(merged.note).toBe('code , calls back at five');
  expect(merged.tree!.flatMap(({ pieces }) => pieces)).toEqual([
    1,
    'code ',
    4,
    ', calls back',
    ' at five',
  ]);
});

it('a note of an older version is taken over, and nothing written since is lost', () => {
  const old = { note: 'calls back' };
  const mine = writeNote(old, 'calls', 'one');
  expect(mergeNotes(mine, old, old, 'one').note).toBe('calls');
  const known = writeNote(old, 'calls back at', 'one');
  const theirs = { ...known, note: 'calls back at five' };
  expect(mergeNotes(known, known, theirs, 'one').note).toBe('calls back at five');
  const apart = mergeNotes(mine, known, theirs, 'one').note;
  expect(apart).toContain('calls back at five');
});

it('a note with an older form of its tree is taken over, and what is then deleted is nowhere', () => {
  const runs = [
    { name: '', at: '', text: '\u007Fcode \u007F\u007F' },
    { name: '1one.0', at: 'after  7', text: '😀 1234' },
  ];
  const old = { note: 'code 😀 1234', runs } as unknown as SharedNote;
  const [one, other] = [
    writeNote(old, 'code 😀', 'one'),
    writeNote(old, 'my code 😀 1234', 'other'),
  ];
  const merged = mergeNotes(one, old, other, 'one');
  expect(merged.note).toBe('my code 😀');
  expect(JSON.stringify({ ...old, ...merged })).not.toMatch(/\d{2}/);
});

it('an emoji stays whole, whatever part of it two have in common', () => {
  const before = writeNote({ note: '😀' }, '😀', 'one');
  const one = writeNote(before, '😁', 'one', 2);
  const other = writeNote(before, '🤀', 'other', 2);
  expect(['😁🤀', '🤀😁']).toContain(mergeNotes(one, before, other, 'one').note);
});

it('an emptied note is kept as an empty one is, but for the number of letters', () => {
  let note: SharedNote = { note: '' };
  for (const letter of 'abcde') {
    const pasted = letter.repeat(100_000);
    note = writeNote(note, pasted, 'one', pasted.length);
  }
  note = writeNote(note, '', 'one');
  note = writeNote(note, 'x', 'one', 1);
  expect(JSON.stringify(note).length).toBeLessThan(500);
});
