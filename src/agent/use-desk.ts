import { useActorRef, useSelector } from '@xstate/react';
import { useLayoutEffect, useRef, useState } from 'react';
import { stepMeta } from '../engine/flow';
import { type AnswerRef, currentLeg, enterAt } from '../engine/journey';
import { writeJourney } from '../engine/link';
import { availableOptions } from '../engine/replay';
import type { Standing } from '../engine/session-moves';
import { locales } from '../content/locales';
import { loadFlows } from '../content/load-flow';
import { type Call, callOf } from './call-machine';
import { deskMachine } from './desk-machine';
import { lastAnswer, withMark } from './marks';
import { callKey, callsAside, deleteAside, type Mark } from './saved-calls';
import { syncCalls } from './sync-calls';
import { linkWithTopic, resumed, topicsOf, withSaid } from './topics';

/** The calls of this device, the one on screen, and what an agent does with them. */
export function useDesk() {
  const desk = useActorRef(deskMachine, { input: { load: loadFlows, now: Date.now } });
  const actors = useSelector(desk, ({ context }) => context.calls);
  const ended = useSelector(desk, ({ context }) => context.ended);
  const current = useSelector(desk, ({ context }) => context.current);
  const endedElsewhere = useSelector(desk, ({ context }) => context.endedElsewhere);
  const [isSaved, setIsSaved] = useState(true);
  const [aside, setAside] = useState<readonly string[]>([]);

  // What the device keeps is outside React, and only known once the page is hydrated. Before it is read, a press of a
  // button would do nothing.
  useLayoutEffect(
    () =>
      syncCalls(desk, (isKept) => {
        setIsSaved(isKept);
        const now = callsAside();
        setAside((before) => (before.join() === now.join() ? before : now));
      }),
    [desk],
  );

  const calls = actors.map(callOf);
  return {
    desk,
    calls,
    ended,
    call: calls.find(({ id }) => id === current),
    endedElsewhere: ended.find((each) => callKey(each) === endedElsewhere),
    isSaved,
    aside,
    deleteAside: () => {
      deleteAside();
      setAside([]);
    },
  };
}

export type Desk = ReturnType<typeof useDesk>;

const otherLanguage = (language: string): string =>
  locales[(locales.indexOf(language) + 1) % locales.length] ?? language;

/** What an agent does with the session of the call on screen. */
export function useCallMoves({ desk, call }: Desk, language: string) {
  /** The last way back to an answer: where it led, and what stood before. */
  const wayBack = useRef<{ at: Standing; was: Pick<Call, 'link' | 'alreadyTried'> }>(undefined);
  /**
   * Goes to a journey that was found, or that the caller brought; starts a call where there is none. What was
   * answered stays: the journey is another topic of the call.
   *
   * @param symptom what the caller said, by which it was found.
   * @param isInPlace whether it takes the place of the last topic.
   */
  const open = (link: string, symptom = '', isInPlace = false) => {
    // The answers of a call that cannot be opened now are not to be written over.
    if (!call || call.isUnopened) desk.send({ type: 'TAKE_NEXT', language });
    const { calls, current } = desk.getSnapshot().context;
    const taken = calls.map(callOf).find(({ id }) => id === current);
    if (!taken) return;
    const said = withSaid(taken.symptom ?? '', taken.at, symptom, isInPlace);
    // What was undone has no number any more.
    const order = taken.order?.slice(0, taken.at ? topicsOf(taken.at).length : 0);
    if (said !== (taken.symptom ?? '') || order?.length !== taken.order?.length)
      taken.actor.send({ type: 'WRITE', notes: { symptom: said, ...(order && { order }) } });
    const fragment = taken.at ? linkWithTopic(taken.at, link, isInPlace) : link;
    taken.session.send({ type: 'OPEN', fragment, alreadyTried: taken.alreadyTried });
  };
  const reopen = (link: string, alreadyTried: readonly string[]) =>
    call?.session.send({ type: 'OPEN', fragment: link, alreadyTried });
  const last = () => call?.at && lastAnswer(call.at, call.alreadyTried);
  /** Goes back to an answer. */
  const change = (answer: AnswerRef) => {
    if (!call) return;
    const { link, alreadyTried, session } = call;
    session.send({ type: 'CHANGE', answer });
    const { at } = session.getSnapshot().context;
    if (at && at.link !== link) wayBack.current = { at, was: { link, alreadyTried } };
  };
  /** Takes the last move back: an answer, or the way back to one. */
  const undo = () => {
    const back = wayBack.current;
    wayBack.current = undefined;
    // Every move since has made another standing.
    if (back && back.at === call?.at) reopen(back.was.link, back.was.alreadyTried);
    else call?.session.send({ type: 'BACK' });
  };

  return {
    open,
    change,
    /** Goes to a step of the article in hand: back to it, or as another topic. */
    openStep: (step: string) => {
      if (!call?.at || call.at.step === step) return;
      const { journey, flow } = call.at;
      const answer = currentLeg(journey).trail.findIndex((given) => given.step === step);
      if (answer < 0) open(writeJourney([enterAt(flow.id, step)]));
      else change({ leg: journey.length - 1, answer });
    },
    /** Goes on with a paused topic. */
    resume: (topic: number) => {
      if (!call?.at) return;
      const { link, ...notes } = resumed(call.at, call.symptom ?? '', topic, call.order);
      call.actor.send({ type: 'WRITE', notes });
      reopen(link, call.alreadyTried);
    },
    /** Takes the option at an index, or hands over. */
    answer: (index: number) => {
      // Otherwise another tab has gone on, and what was pressed is no answer to what is there now.
      if (!call?.at || call.session.getSnapshot().context.at !== call.at) return;
      const { flow, step } = call.at;
      if (stepMeta(flow, step).continueIn) {
        if (index === 0) call.session.send({ type: 'HAND_OVER' });
        return;
      }
      const given = availableOptions(flow, step)[index];
      if (given) call.session.send({ type: 'ANSWER', option: given.option });
    },
    /** Tries to open the call once more. */
    retry: () => call && reopen(call.link, call.alreadyTried),
    undo,
    /** Takes fixes as tried; the one on screen is left at once. */
    reportTried: (fixes: readonly string[]) => call?.session.send({ type: 'REPORT_TRIED', fixes }),
    /** How the last answer is known, or the one that is chosen; a mark is taken back by itself. */
    mark: (mark: Mark) => {
      const chosen = document.activeElement?.closest<HTMLElement>('[data-answer]');
      const key = chosen?.dataset.answer ?? last();
      if (!call || key === undefined) return;
      call.actor.send({ type: 'WRITE', notes: { marks: withMark(call.marks, key, mark) } });
    },
    lastAnswer: last,
    /** Switches the language of the caller, and that of the app along with it; or that of the app alone. */
    switchLanguage: (isAppAlone: boolean) => {
      if (!call) return;
      const next = otherLanguage(isAppAlone ? call.appLanguage : call.language);
      const notes = { appLanguage: next, ...(!isAppAlone && { language: next }) };
      call.actor.send({ type: 'WRITE', notes });
    },
  };
}

export type CallMoves = ReturnType<typeof useCallMoves>;
