import { didNotHelpOption, fixesAhead, skipAlreadyTried, stepKey } from './fixes';
import { type Flow, type Flows, stepMeta } from './flow';
import {
  answer,
  type AnswerRef,
  goBack,
  handOver,
  hasAnswers,
  type Journey,
  type Position,
  positionOf,
  refit,
  returnTo,
  startAgain,
} from './journey';
import { isSameJourney, type LinkProblem, writeJourney } from './link';
import type { Leg } from './replay';
import { ownFragment } from './own-fragment';
import { flowsIn, type Restored, restore, restoreJourney } from './restore';

/** What a person must be told: what could not be kept. */
export interface Notice {
  /** Why the link that was opened could not be followed to its end. */
  problem?: LinkProblem;
  /** How many answers of that link no longer fit. */
  lost: number;
  /** Answers that no longer fit since an earlier one was changed, by leg. */
  dropped: readonly Leg[];
}

/** Where a session stands, and what came with the last move. It is replaced as a whole and never changed. */
export interface Standing extends Position {
  /** Fragment without `#` that replays the journey. */
  link: string;
  /** All flows that the journey needs, and may be more. */
  flows: Flows;
  notice: Notice;
  /** Whether an address led here, or the choice of a language, and not a move of the person. */
  isOpened: boolean;
  /** Whether the person came here from another step, so that the title takes the focus. */
  takesFocus: boolean;
  /** Language of the person's app, once that was said. */
  app?: string | undefined;
}

/** Loads flows by id, leaving out what is no flow. Rejects where one cannot be downloaded. */
export type LoadFlows = (ids: readonly string[]) => Promise<Flows>;

/** A journey as the device keeps it. */
export interface SavedJourney {
  link: string;
  /** Keys of the fixes that the person reported as tried. */
  tried: readonly string[];
  /** Language of the person's app, where that was said. */
  app?: string | undefined;
}

export interface Open {
  type: 'OPEN';
  /** The step page that was opened; absent where the link alone says where to go. */
  page?: { flow: Flow; step: string };
  fragment: string;
  /** Answers that the tab gave before any code ran: see `restore`. */
  pending?: string;
  saved?: SavedJourney;
  /** Language of the person's app, as the address has it. */
  app?: string | undefined;
  /** Fixes that were tried whichever journey it was. */
  alreadyTried?: readonly string[];
  /** Whether the person came here from another step of the page, and not by opening it. */
  isMove?: boolean;
}

export type SessionEvent =
  | Open
  | { type: 'ANSWER'; option: string }
  | { type: 'BACK' }
  | { type: 'CHANGE'; answer: AnswerRef }
  | { type: 'RESTART' }
  /** The person says which language the app speaks. */
  | { type: 'CHOOSE_APP'; app: string }
  | { type: 'HAND_OVER' }
  /** The device has forgotten the session: it is like one that somebody else's link brought. */
  | { type: 'FORGET' }
  /** The fixes among those ahead that the person tried before, by key. */
  | { type: 'REPORT_TRIED'; fixes: readonly string[] };

export interface SessionContext {
  load: LoadFlows;
  /** Every flow that this session has needed. */
  flows: Flows;
  /** Absent until something is opened. */
  at?: Standing;
  /** What is being opened while its flows are loaded. */
  opening?: Open;
  /** Answers that were given after the one that is about to be changed. */
  remainingAnswers: readonly Leg[];
  /** Keys of the fixes that the person reported as tried. They stay on the device: a link carries answers only. */
  alreadyTried: readonly string[];
  /** Whether the person answered here; until then nothing of somebody else's link may be kept. */
  isOwn: boolean;
}

/** What an event changes of a session. */
type Change = Partial<SessionContext>;

const NO_NOTICE: Notice = { lost: 0, dropped: [] };

/** The one place where a link is written: once for each change of the journey. */
const standAt = (at: Position, came: Omit<Standing, keyof Position | 'link'>): Standing => ({
  ...at,
  link: writeJourney(at.journey),
  ...came,
});

/** Goes where the person wants to. */
const moveTo = (context: SessionContext, to: Position, notice = NO_NOTICE): Change => ({
  at: standAt(to, {
    flows: context.flows,
    notice,
    isOpened: false,
    takesFocus: true,
    app: context.at?.app,
  }),
  remainingAnswers: [],
});

/** The same list where it lacks that fix, so that nothing which shows it is drawn again. */
const withoutFix = (alreadyTried: readonly string[], flow: string, step: string) => {
  const others = alreadyTried.filter((key) => key !== stepKey(flow, step));
  return others.length < alreadyTried.length ? others : alreadyTried;
};

/** Flows that must be there to open something. */
export const flowsToOpen = ({ page, fragment, pending = '' }: Open): string[] => [
  ...new Set([...(page ? [page.flow.id] : []), ...flowsIn(fragment), ...flowsIn(pending)]),
];

export const withFlows = (flows: Flows, more: Iterable<readonly [string, Flow]>): Flows =>
  new Map([...flows, ...more]);

function restoredBy({ page, fragment, pending = '' }: Open, flows: Flows): Restored | undefined {
  if (page) return restore(fragment, pending, page, flows);
  const restored = restoreJourney(fragment, flows);
  const at = typeof restored === 'object' ? positionOf(restored.journey, flows) : undefined;
  return at && { at, lost: 0 };
}

/** Opens what an address names. The fixes that were reported are those of the same journey, here or on the device. */
export function open(context: SessionContext, event: Open, loaded: Flows): Change {
  const { page, fragment, saved, isMove = false } = event;
  const flows = withFlows(loaded, page ? [[page.flow.id, page.flow]] : []);
  const restored = restoredBy(event, flows);
  if (!restored) return { flows };
  const { problem, lost } = restored;
  const at = standAt(restored.at, {
    flows,
    notice: problem ? { problem, lost, dropped: [] } : NO_NOTICE,
    isOpened: true,
    takesFocus: isMove,
    // Back and Forward lead to addresses of before the choice.
    app: context.at?.app ?? event.app ?? saved?.app,
  });
  const goesOn = context.at !== undefined && isSameJourney(context.at.link, at.link);
  const isSaved = saved && hasAnswers(at.journey) && isSameJourney(saved.link, at.link);
  return {
    flows,
    at,
    remainingAnswers: [],
    alreadyTried:
      event.alreadyTried ?? (goesOn ? context.alreadyTried : isSaved ? saved.tried : []),
    // A plain link was followed that gives an answer.
    isOwn: ownFragment(fragment).startsWith('+') || (goesOn ? context.isOwn : isSaved === true),
  };
}

/** It is no step: whoever goes back leaves the question, and not the choice. */
export const chooseApp = ({ at }: SessionContext, app: string): Change =>
  at ? { at: { ...at, app, isOpened: true, takesFocus: false } } : {};

/** Goes on from an answer: to the remaining ones that still fit, then past the fixes that are known to be tried. */
function goOn(context: SessionContext, answered: Position, alreadyTried: readonly string[]) {
  const { at, dropped } = refit(answered, context.remainingAnswers, context.flows);
  const notice = { lost: 0, dropped };
  return {
    ...moveTo(context, skipAlreadyTried(at, alreadyTried), notice),
    alreadyTried,
    isOwn: true,
  };
}

export function giveAnswer(context: SessionContext, option: string): Change {
  const { at, alreadyTried } = context;
  const answered = at && answer(at, option);
  // Whoever answers a fix on its own step has more than reported it.
  return answered ? goOn(context, answered, withoutFix(alreadyTried, at.flow.id, at.step)) : {};
}

export function reportTried(context: SessionContext, fixes: readonly string[]): Change {
  const { at } = context;
  if (!at) return {};
  const ahead = fixesAhead(at.flow, at.step).map((step) => stepKey(at.flow.id, step));
  const others = context.alreadyTried.filter((key) => !ahead.includes(key));
  const alreadyTried = [...others, ...fixes];
  const isHere = fixes.includes(stepKey(at.flow.id, at.step));
  const option = isHere ? didNotHelpOption(at.flow, at.step) : undefined;
  const answered = option === undefined ? undefined : answer(at, option);
  return answered ? goOn(context, answered, alreadyTried) : { alreadyTried };
}

/** Goes to another step of the journey, if there is one and its flow is known. */
function move(context: SessionContext, journey: Journey | undefined): Change {
  const to = journey && positionOf(journey, context.flows);
  return to ? moveTo(context, to) : {};
}

export const back = (context: SessionContext): Change =>
  move(context, context.at && goBack(context.at.journey, context.at.flow));

export const restart = (context: SessionContext): Change => ({
  ...move(context, context.at && startAgain(context.at.journey)),
  alreadyTried: [],
  isOwn: false,
});

/** Returns to an answer, to give another one. A fix that is returned to is more than reported. */
export function change(context: SessionContext, ref: AnswerRef): Change {
  const returned = context.at && returnTo(context.at.journey, ref);
  const at = returned && positionOf(returned.journey, context.flows);
  if (!at) return {};
  return {
    ...moveTo(context, at),
    remainingAnswers: returned.remaining,
    alreadyTried: withoutFix(context.alreadyTried, at.flow.id, at.step),
  };
}

/** The flow that takes over where a session stands on such an outcome. */
export const nextFlow = ({ at }: SessionContext): string | undefined =>
  at && stepMeta(at.flow, at.step).continueIn?.flow;

/** @param flows must hold the next one. */
export const goOnElsewhere = (context: SessionContext, flows: Flows): Change => ({
  ...move(
    { ...context, flows },
    context.at && handOver(context.at.journey, context.at.flow, context.at.step),
  ),
  flows,
});
