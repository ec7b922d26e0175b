import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { skipTried } from '../engine/fixes';
import type { Flow } from '../engine/flow';
import { answerAgain, currentLeg, type Journey, replayLeg } from '../engine/journey';
import { loadFlow } from '../content/load-flow';
import { journeyAddress } from './address';
import { whenLoaded } from './load-step';
import { flowAtHand } from './flows-at-hand';
import type { JourneyRecord } from './journey-record';
import type { Arrival } from './notice-box';

/** What a person can do on a step: go along the journey, and answer; with the record that follows. */
export function useWalk(flow: Flow, step: string, journey: Journey, { later = [] }: Arrival) {
  const { language } = useTranslation().i18n;
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [record, setRecord] = useState<JourneyRecord>({
    tried: undefined,
    // A plain link was followed that gives an answer.
    isOwn: hash.startsWith('#+'),
  });

  /** Moves to where a journey leads, in whichever article that is. */
  const go = (next: Journey, state: Arrival = {}) => {
    const { flow: id } = currentLeg(next);
    const move = (nextFlow: Flow) => {
      const at = replayLeg(nextFlow, currentLeg(next));
      whenLoaded(language, id, at.step, () => {
        const address = journeyAddress(language, next, nextFlow, at);
        void navigate(address, { state: { ...state, isMove: true } });
      });
    };
    const known = flowAtHand(id);
    if (known) move(known);
    // Where its article cannot be downloaded, the page stays as it is, to be tried again.
    else loadFlow(id).then(move, () => undefined);
  };

  /** Answers the step; fixes that are known to be tried are skipped after it. */
  const giveAnswer = (option: string, known: JourneyRecord) => {
    const { journey: answered, lost } = answerAgain(journey, flow, { step, option }, later);
    const isHere = currentLeg(answered).flow === flow.id;
    setRecord({ ...known, isOwn: true });
    go(
      isHere ? skipTried(answered, flow, known.tried ?? []) : answered,
      lost.length > 0 ? { fellAway: lost } : {},
    );
  };

  return { record, setRecord, go, giveAnswer };
}
