import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Flow, initialStep, stepIds } from './flow';
import { assumedTrail } from './graph';
import { currentLeg, enterAt, entry, type Journey, replayLeg } from './journey';
import { loadFlow } from '../content/load-flow';
import { seeded } from '../../test/seeded';
import { walk } from '../../test/walk';
import { flow as setup } from './setup';
import { flowIds } from '../content/manifest';
import { flowNumbers } from '../content/flow-numbers';
import { nextNumber, numberProblems } from './flow-numbers';
import { readSpokenCode, stepProblems, stepSymbols, writeSpokenCode } from './spoken-code';
import {
  BASE,
  groupsOf,
  hasRightCheck,
  normalizeCode,
  readNumber,
  SYMBOLS,
  withCheck,
  writeNumber,
} from './symbols';

let flows: Flow[];
beforeAll(async () => {
  flows = await Promise.all(flowIds.map(loadFlow));
});

const symbols = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...SYMBOLS), { minLength, maxLength }).map((list) => list.join(''));
/** What stands before the check symbol of a code. */
const bare = symbols(5, 9);

const read = (typed: string) => readSpokenCode(typed, flowNumbers, loadFlow);

/** Symbols that name none of the known flows or steps. */
const unused = (length: number, known: readonly string[]): string =>
  Array.from({ length: BASE ** length }, (_, value) => writeNumber(value, length)).find(
    (each) => !known.includes(each),
  )!;

describe('symbols', () => {
  it('are a prime number of them, so that the check holds', () => {
    expect(BASE).toBe(13);
    expect(new Set(SYMBOLS).size).toBe(BASE);
  });

  it('write every number that fits, and read it back', () => {
    for (let value = 0; value < BASE ** 3; value += 1) {
      expect(readNumber(writeNumber(value, 3))).toBe(value);
    }
  });

  it('find every single wrong symbol and every swap of two, neighbours or not', () => {
    fc.assert(
      fc.property(bare, (word) => {
        const code = withCheck(word);
        expect(hasRightCheck(code)).toBe(true);
        for (let at = 0; at < code.length; at += 1) {
          for (const symbol of SYMBOLS) {
            const wrong = code.slice(0, at) + symbol + code.slice(at + 1);
            expect(hasRightCheck(wrong), `${wrong} for ${code}`).toBe(wrong === code);
          }
          for (let other = at + 1; other < code.length; other += 1) {
            const swapped = code.split('');
            [swapped[at], swapped[other]] = [swapped[other]!, swapped[at]!];
            const wrong = swapped.join('');
            expect(hasRightCheck(wrong), `${wrong} for ${code}`).toBe(wrong === code);
          }
        }
      }),
      seeded(1, 10),
    );
  });

  it('are taken in either script and case, with spaces, hyphens and the letter O', () => {
    for (const typed of [
      '4k7-0mt',
      ' 4К7 0мт ',
      '4K7.0MT',
      '4к7 — ОМТ',
      '４Ｋ７０ＭＴ',
      '4k7 omt',
      '\u200e4K7\u200b0\u00adMT\u2060',
      '«4K7−0MT»',
      '4K7/0MT',
      '٤K٧ ۰MT',
    ]) {
      expect(normalizeCode(typed), typed).toBe('4K70MT');
    }
    for (const typed of ['', '4K70M', 'KX2748', '12345678901', 'забыл пароль', '4K7 0MT!']) {
      expect(normalizeCode(typed), typed).toBeUndefined();
    }
  });

  it('stand in groups of two to four', () => {
    const groups = ['123456', '12345678', '123456789', '1234567890'].map(groupsOf);
    expect(groups.map((group) => group.join(' '))).toEqual([
      '123 456',
      '123 456 78',
      '123 456 789',
      '123 456 7890',
    ]);
  });
});

describe('a spoken code', () => {
  it('always opens the same step, and the same answers when it says so', async () => {
    const choices = fc.array(fc.nat({ max: 59 }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...flows), choices, async (flow, list) => {
        const journey = walk(flow, list);
        const { code, scope } = writeSpokenCode(flow, journey, flowNumbers);
        const opened = await read(code);
        if ('problem' in opened) throw new Error(`${code}: ${opened.problem}`);
        expect(opened.hasLostAnswers).toBe(false);
        const leg = currentLeg(journey);
        expect(replayLeg(flow, currentLeg(opened.journey)).step).toBe(replayLeg(flow, leg).step);
        if (scope === 'all') expect(opened.journey).toEqual(journey);
        else expect(currentLeg(opened.journey).trail).toEqual([]);
      }),
      seeded(2, 5),
    );
  });

  it('says what it keeps of a longer journey', () => {
    const flow = flows.find(({ id }) => id === 'kettle')!;
    const earlier = enterAt('desk-lamp');
    const trail = assumedTrail(flow, 'descale');
    const keeps = (journey: Journey) => writeSpokenCode(flow, journey, flowNumbers).scope;
    expect(keeps([earlier, { flow: flow.id, trail }])).toBe('article');
    expect(keeps([earlier, enterAt(flow.id, 'boil')])).toBe('step');
    expect(keeps([{ flow: flow.id, from: 'boil', trail: trail.slice(1) }])).toBe('step');
  });
});

describe('the number of a flow', () => {
  const LIKE_OURS = { one: '4K', two: '90', three: 'T1' };
  const grown = (count: number) => {
    const numbers: Record<string, string> = { ...LIKE_OURS };
    for (let at = 0; at < count; at += 1) numbers[`flow-${at}`] = nextNumber(numbers);
    return numbers;
  };

  it('is there for a thousand flows, and never changes that of another', async () => {
    const numbers = grown(1000);
    expect(numbers).toMatchObject(LIKE_OURS);
    expect(numberProblems(numbers, Object.keys(numbers))).toEqual([]);
    const [flow] = flows as [Flow];
    const journey: Journey = [{ flow: flow.id, trail: assumedTrail(flow, stepIds(flow).at(-1)!) }];
    for (const id of ['one', 'flow-0', 'flow-999']) {
      // The flow stands in for the one that has the number.
      const { [id]: number = '', ...others } = numbers;
      const known = { ...others, [flow.id]: number };
      const { code } = writeSpokenCode(flow, journey, known);
      expect(code.length).toBeLessThanOrEqual(10);
      expect(await readSpokenCode(code, known, async () => flow)).toMatchObject({ journey });
    }
  });

  it.each<[string, Record<string, string>, string]>([
    ['lacks', {}, '"one" has no number for its spoken codes. Add "one": "00".'],
    ['is that of another', { one: '4K', two: '4K' }, 'of "two" cannot be told from that of "one"'],
    ['begins as another', { one: '4K', two: '4K0' }, 'Give the newer of the two "00"'],
    ['is none', { one: 'A1' }, '"A1" of "one" is no number'],
  ])('%s: that is a problem in a sentence', (_, numbers, said) => {
    const [problem, ...others] = numberProblems(numbers, ['one']);
    expect(problem).toContain(`flows/numbers.json: `);
    expect(problem).toContain(said);
    expect(others).toEqual([]);
  });

  it('is asked for where a code would be written without it', () => {
    expect(() => writeSpokenCode(flows[0]!, entry(flows[0]!, initialStep(flows[0]!)), {})).toThrow(
      'flows/numbers.json: "desk-lamp" has no number',
    );
  });
});

it('two steps that a code cannot tell apart are named', () => {
  const words = Array.from({ length: 200 }, (_, at) => `step${at}`);
  const known = new Map<string, string>();
  const twin = words.find((word) => {
    const isTwin = known.has(stepSymbols(word));
    if (!isTwin) known.set(stepSymbols(word), word);
    return isTwin;
  })!;
  const other = known.get(stepSymbols(twin))!;
  const flow = setup.createMachine({
    id: 'twins',
    initial: other,
    states: { [other]: { on: { go: twin } }, [twin]: { type: 'final', tags: 'solved' } },
  }) as Flow;
  expect(stepProblems(flow)).toEqual([
    `flows/twins.ts: a spoken code cannot tell "${twin}" from "${other}". Rename the newer of the two.`,
  ]);
});

describe('a code that leads nowhere', () => {
  it('is told apart: no code, a slip, another version, a renamed step', async () => {
    const [flow] = flows as [Flow];
    const { code } = writeSpokenCode(flow, entry(flow, initialStep(flow)), flowNumbers);
    const slip = (code.startsWith('7') ? '8' : '7') + code.slice(1);
    const unknown = unused(2, Object.values(flowNumbers));
    const gone = flowNumbers[flow.id]! + unused(3, stepIds(flow).map(stepSymbols));
    expect(await read('my phone is lost')).toEqual({ problem: 'notACode' });
    expect(await read(slip)).toEqual({ problem: 'wrongCheck' });
    expect(await read(withCheck(`${code.slice(0, -1)}3`))).toEqual({
      problem: 'wrongCheck',
    });
    expect(await read(withCheck(`${unknown}000`))).toEqual({ problem: 'unknownFlow' });
    expect(await read(withCheck(gone))).toEqual({
      problem: 'renamedStep',
      flow: flow.id,
    });
  });

  const lamp = (last: 'yes' | 'indeed') =>
    setup.createMachine({
      id: 'lamp',
      initial: 'isPlugged',
      states: {
        isPlugged: { on: { no: 'off', yes: 'doesGlow' } },
        doesGlow: { on: { no: 'off', [last]: 'on' } },
        on: { type: 'final', tags: 'solved' },
        off: { type: 'final', tags: 'escalated' },
      },
    }) as Flow;

  it('because its answers no longer fit opens the step alone and says so', async () => {
    const trail = assumedTrail(lamp('yes'), 'on');
    const { code } = writeSpokenCode(lamp('yes'), [{ flow: 'lamp', trail }], { lamp: '40' });
    const readIn = (flow: Flow) => readSpokenCode(code, { lamp: '40' }, async () => flow);
    expect(await readIn(lamp('yes'))).toMatchObject({ hasLostAnswers: false });
    expect(await readIn(lamp('indeed'))).toMatchObject({
      hasLostAnswers: true,
      journey: [{ flow: 'lamp', from: 'on', trail: [] }],
    });
  });

  it('never throws, whatever was typed', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      bare.map(withCheck),
      symbols(0, 14),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const opened = await read(text);
        if ('problem' in opened) return;
        const leg = currentLeg(opened.journey);
        expect(replayLeg(opened.flow, leg).lost).toEqual([]);
      }),
      seeded(4),
    );
  });
});
