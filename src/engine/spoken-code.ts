import { type Flow, initialStep, stepIds } from './flow';
import { hashOf } from './hash';
import { currentLeg, enterAt, entry, type Journey, replayLeg } from './journey';
import { numberOf, trailOf, wordOf } from './answer-number';
import { type FlowNumbers, noNumber } from './flow-numbers';
import { formerSteps, nameToday } from './moved';
import type { Leg } from './replay';
import {
  BASE,
  hasRightCheck,
  LONGEST,
  normalizeCode,
  readNumber,
  withCheck,
  writeNumber,
} from './symbols';

/*
 * A step in a few symbols, to be read aloud on the phone:
 *
 *   41 7K2 8 05 T
 *
 * two or three for the flow, three for the step, one that changes with the answers, up to three for the
 * answers themselves, and the check symbol. A code without answers has no more than flow, step and check.
 *
 * The symbols of a flow are its number, and stand in the guide: `flows/numbers.json`. No number begins with
 * another one, so a code is read from its front, however many flows there are.
 */

const STEP_LENGTH = 3;

/** How many symbols besides flow, step and answers: the one that changes with the answers, and the check. */
const CHECKS = 2;

/** What a code keeps of a journey: all of it, the answers in its last article, or the step alone. */
export type Scope = 'all' | 'article' | 'step';

/** Why a text leads nowhere. */
export type CodeProblem = 'notACode' | 'wrongCheck' | 'unknownFlow' | 'renamedStep';

/** Where a code leads. `hasLostAnswers`: its answers no longer fit, so it opens the step alone. */
export interface CodePlace {
  flow: Flow;
  journey: Journey;
  hasLostAnswers: boolean;
}

/** Why a code leads nowhere, with the article to offer where only its step is gone. */
export interface FailedCode {
  problem: CodeProblem;
  flow?: string;
}

/** Part of every hash. With another one, the codes of today would open nothing. */
const SEED = 2;

/** A hash, brought down to `length` symbols. */
function hash(word: string, length: number): string {
  let bits = hashOf(word, SEED);
  // The last characters reach the low bits only after some mixing.
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return writeNumber(((bits ^ (bits >>> 13)) >>> 0) % BASE ** length, length);
}

export const stepSymbols = (step: string): string => hash(step, STEP_LENGTH);

const isNamed = (step: string, symbols: string): boolean => symbols.startsWith(stepSymbols(step));

type LoadFlow = (id: string) => Promise<Flow>;

/** Steps of a flow that a code cannot tell apart, in a sentence each: about one new step in a hundred. */
export function stepProblems(flow: Flow): string[] {
  const known = new Map<string, string>();
  const problems: string[] = [];
  for (const step of stepIds(flow)) {
    const symbols = stepSymbols(step);
    const other = known.get(symbols);
    if (other !== undefined)
      problems.push(
        `flows/${flow.id}.ts: a spoken code cannot tell "${step}" from "${other}". Rename the newer of the two.`,
      );
    known.set(symbols, step);
  }
  return problems;
}

/** Symbols of the answers; none where they do not fit. */
function answerSymbols(flow: Flow, { from, trail }: Leg, step: string, room: number): string {
  if (trail.length === 0 || (from !== undefined && from !== initialStep(flow))) return '';
  const value = numberOf(flow, trail, step);
  if (value === undefined || value >= BASE ** room) return '';
  const length = value < BASE ? 1 : Math.floor(Math.log(value + 0.5) / Math.log(BASE)) + 1;
  return hash(wordOf(trail), 1) + writeNumber(value, length);
}

/**
 * The code of the step where a journey stands, with the answers of its current leg where they fit.
 *
 * @param flow the flow of the current leg.
 * @throws Error when the flow has no number.
 */
export function writeSpokenCode(
  flow: Flow,
  journey: Journey,
  numbers: FlowNumbers,
): { code: string; scope: Scope } {
  const number = numbers[flow.id];
  if (number === undefined) throw new Error(noNumber(flow.id, numbers));
  const leg = currentLeg(journey);
  const { step } = replayLeg(flow, leg);
  const place = number + stepSymbols(step);
  const answers = answerSymbols(flow, leg, step, LONGEST - place.length - CHECKS);
  const keepsLeg = leg.trail.length === 0 || answers !== '';
  const code = withCheck(place + answers);
  if (!keepsLeg || (journey.length > 1 && answers === '')) return { code, scope: 'step' };
  return { code, scope: journey.length > 1 ? 'article' : 'all' };
}

/** Where a step that has moved is today; undefined for symbols that no step ever had. */
async function movedPlace(
  id: string,
  symbols: string,
  load: LoadFlow,
): Promise<CodePlace | undefined> {
  const former = formerSteps(id).find((each) => isNamed(each, symbols));
  if (former === undefined) return undefined;
  const today = nameToday(id, former);
  const flow = await load(today.flow);
  const hasLostAnswers = symbols.length > STEP_LENGTH + 1;
  return { flow, journey: entry(flow, today.step), hasLostAnswers };
}

/** The journey that symbols behind the number of its flow name; undefined where the step is gone. */
function placeIn(flow: Flow, symbols: string): CodePlace | undefined {
  const step = stepIds(flow).find((id) => isNamed(id, symbols));
  if (step === undefined) return undefined;
  const answers = symbols.slice(STEP_LENGTH, -1);
  if (answers === '') return { flow, journey: entry(flow, step), hasLostAnswers: false };
  const trail = trailOf(flow, readNumber(answers.slice(1)), step);
  if (!trail || hash(wordOf(trail), 1) !== answers[0])
    return { flow, journey: entry(flow, step), hasLostAnswers: true };
  return { flow, journey: [{ ...enterAt(flow.id), trail }], hasLostAnswers: false };
}

/** Whether symbols behind a number are a step, or a step with answers, and the check. */
const isWhole = ({ length }: string): boolean =>
  length === STEP_LENGTH + 1 || length > STEP_LENGTH + CHECKS;

/**
 * Finds the place that a typed code names. It may be typed in Latin or Cyrillic letters of any case,
 * with spaces or hyphens anywhere.
 *
 * @param numbers of all flows that there are.
 * @param load loads one of them.
 * @throws Error when the flow cannot be downloaded.
 */
export async function readSpokenCode(
  typed: string,
  numbers: FlowNumbers,
  load: LoadFlow,
): Promise<CodePlace | FailedCode> {
  const code = normalizeCode(typed);
  if (code === undefined) return { problem: 'notACode' };
  if (!hasRightCheck(code)) return { problem: 'wrongCheck' };
  const [id, number] = Object.entries(numbers).find(([, each]) => code.startsWith(each)) ?? [];
  if (id === undefined || number === undefined) return { problem: 'unknownFlow' };
  const symbols = code.slice(number.length);
  if (!isWhole(symbols)) return { problem: 'wrongCheck' };
  const { flow } = nameToday(id, '');
  return (
    placeIn(await load(flow), symbols) ??
    (await movedPlace(id, symbols, load)) ?? { problem: 'renamedStep', flow }
  );
}
