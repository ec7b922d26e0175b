import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import { seeded } from '../../test/seeded';
import { answersIn, flows, torch } from '../../test/torch';
import type { Flow } from './flow';
import { type Journey, isPlainEntry, replayLeg, currentLeg } from './journey';
import { availableOptions } from './replay';
import { sessionMachine } from './session';

/** A place in the history of a tab, with the journey that it stands for. */
interface Entry {
  page: { flow: Flow; step: string };
  fragment: string;
  journey: Journey;
}

type Move =
  | { type: 'answer' | 'pop'; place: number }
  | { type: 'back' | 'handOver' | 'reload' }
  | { type: 'anchor' | 'rewritten'; place: number };

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom<'answer' | 'pop' | 'anchor' | 'rewritten'>(
        'answer',
        'answer',
        'pop',
        'anchor',
        'rewritten',
      ),
      place: fc.nat({ max: 59 }),
    }),
  },
  fc.constantFrom<Move>({ type: 'back' }, { type: 'handOver' }, { type: 'reload' }),
);

const ANCHORS = ['top', 'main', 'utm_source=x', ':~:text=lamp'];
const REWRITES: ((link: string) => string)[] = [
  encodeURIComponent,
  (link) => `${link}.`,
  (link) => `${link}&utm_source=x`,
  (link) => link.split('').join('\u200B'),
];

/** A tab: its history, what it noted, and the session of the page in view. */
class Tab {
  session = createActor(sessionMachine, {
    input: {
      load: (ids) => Promise.resolve(new Map([...flows].filter(([id]) => ids.includes(id)))),
    },
  }).start();
  entries: Entry[] = [];
  place = -1;
  pending = '';

  at() {
    return this.session.getSnapshot().context.at!;
  }

  async open({ page }: Pick<Entry, 'page'>, fragment: string) {
    this.session.send({ type: 'OPEN', page, fragment, pending: this.pending });
    // Its flows may have to be loaded.
    while (!this.session.getSnapshot().matches('open')) await Promise.resolve();
    this.pending = isPlainEntry(this.at().journey) ? '' : this.at().link;
  }

  /** Writes the address of the step in view. */
  write(isMove: boolean) {
    const { flow, step, journey, link } = this.at();
    if (isMove) this.place += 1;
    const fragment = isPlainEntry(journey) ? '' : link;
    this.entries.splice(this.place, isMove ? this.entries.length : 1, {
      page: { flow, step },
      fragment,
      journey,
    });
  }

  async reload() {
    this.session.stop();
    this.session = createActor(sessionMachine, {
      input: { load: () => Promise.resolve(flows) },
    }).start();
    await this.open(this.entries[this.place]!, this.entries[this.place]!.fragment);
  }

  async follow({ type, ...more }: Move) {
    const before = this.at();
    const here = this.entries[this.place]!;
    const place = 'place' in more ? more.place : 0;
    if (type === 'answer') {
      const options = availableOptions(before.flow, before.step);
      const option = options[place % Math.max(1, options.length)]?.option;
      this.session.send({ type: 'ANSWER', option: option ?? 'none' });
    } else if (type === 'back') this.session.send({ type: 'BACK' });
    else if (type === 'handOver') {
      this.session.send({ type: 'HAND_OVER' });
      while (!this.session.getSnapshot().matches({ open: 'standing' })) await Promise.resolve();
    } else if (type === 'pop') {
      this.place = place % this.entries.length;
      const entry = this.entries[this.place]!;
      await this.open(entry, entry.fragment);
    } else if (type === 'anchor') await this.open(here, ANCHORS[place % ANCHORS.length]!);
    else if (type === 'reload') await this.reload();
    else if (here.fragment !== '')
      await this.open(here, REWRITES[place % REWRITES.length]!(here.fragment));
    const isMove = ['answer', 'back', 'handOver'].includes(type) && this.at() !== before;
    this.write(isMove);
    return isMove;
  }
}

it('a walk keeps its answers, whatever happens to the address of its tab', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 10 }), async (moves) => {
      const tab = new Tab();
      await tab.open({ page: { flow: torch, step: 'isLoaded' } }, '');
      tab.write(true);
      for (const each of moves) {
        const known = [...tab.entries];
        const isMove = await tab.follow(each);
        const { journey, flow, step, notice } = tab.at();
        const { step: reached, lost } = replayLeg(flow, currentLeg(journey));
        expect({ reached, lost }).toEqual({ reached: step, lost: [] });
        expect(notice).toEqual({ lost: 0, dropped: [] });
        // A plain address and an anchor are answered from what the tab noted when a page was opened.
        const entry = known[tab.place];
        if (!isMove && each.type !== 'anchor' && entry?.fragment)
          expect(answersIn(journey), each.type).toEqual(answersIn(entry.journey));
      }
      tab.session.stop();
    }),
    seeded(1509),
  );
});
