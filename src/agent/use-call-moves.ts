import { fixPlace, skipTried } from '../engine/fixes';
import { stepMeta } from '../engine/flow';
import { addAnswer, currentLeg, goBack, handOver, type Journey } from '../engine/journey';
import { loadFlow } from '../content/load-flow';
import { openOptions } from '../engine/replay';
import { type Call, moveCall, startCall, withCall } from './calls';
import type { CallsInHand } from './use-calls';
import type { StepAtHand } from './use-step-texts';

/** What an agent does with the journey of the call on screen. */
export function useCallMoves(
  inHand: CallsInHand,
  atHand: StepAtHand | undefined,
  language: string,
) {
  const { call, setAll, setCall } = inHand;
  const place = atHand && fixPlace(atHand.flow.id, atHand.step);
  const move = (journey: Journey, change: Partial<Call> = {}) => {
    const now = Date.now();
    setCall((before) => ({ ...moveCall(before, journey, place, now), ...change }));
  };

  return {
    /** Goes to a journey that was found, or that the caller brought; starts a call where there is none. */
    open: (journey: Journey) =>
      setAll((before) => {
        const now = Date.now();
        const started = before.calls.some(({ id }) => id === before.current)
          ? before
          : startCall(before, language, now);
        return withCall(started, started.current, (each) => moveCall(each, journey, place, now));
      }),
    answer: (at: number) => {
      if (!call?.journey || !atHand) return;
      const { flow, step } = atHand;
      if (stepMeta(flow, step).continueIn) {
        if (at === 0) move(handOver(call.journey, flow, step));
        return;
      }
      const given = openOptions(flow, step)[at];
      if (!given) return;
      move(skipTried(addAnswer(call.journey, { step, option: given.option }), flow, call.tried));
    },
    undo: () => {
      if (!call?.journey || !atHand) return;
      const back = goBack(call.journey, atHand.flow);
      if (back) void loadFlow(currentLeg(back).flow).then(() => move(back));
    },
    jumpBack: (journey: Journey) => move(journey),
    /** Takes fixes as tried; the one on screen is left at once. */
    skip: (tried: readonly string[]) => {
      if (!call?.journey || !atHand) return;
      move(skipTried(call.journey, atHand.flow, tried), { tried });
    },
  };
}
