import { useTranslation } from 'react-i18next';
import type { Journey } from '../engine/journey';
import { SharePanel } from '../player/share/share-panel';
import { TriedFixes } from '../player/tried-fixes';
import { CallNote } from './call-note';
import { CallTrail } from './call-trail';
import type { Call } from './calls';
import { LazyDetails } from './lazy-details';
import type { useCallMoves } from './use-call-moves';
import type { StepAtHand } from './use-step-texts';

export interface CallSideProps {
  call: Call & { journey: Journey };
  atHand: StepAtHand;
  setCall: (change: (call: Call) => Call) => void;
  moves: ReturnType<typeof useCallMoves>;
}

/** What stands beside the step of a call: the answers, fixes tried before, and ways to pass it on. */
export function CallSide({ call, atHand, setCall, moves }: CallSideProps) {
  const { t } = useTranslation('agent');
  const { flow, step, agentTexts, callerTexts } = atHand;
  const keepTried = (tried: readonly string[]) => setCall((before) => ({ ...before, tried }));
  return (
    <>
      <CallTrail
        call={call}
        agentTexts={agentTexts}
        onJumpBack={moves.jumpBack}
        onMark={(place, mark) =>
          setCall((before) => {
            const { [place]: _, ...others } = before.marks;
            return { ...before, marks: mark ? { ...others, [place]: mark } : others };
          })
        }
      />
      <TriedFixes
        page={{ texts: agentTexts, flow, step }}
        record={{ tried: call.tried, isOwn: true }}
        setRecord={({ tried = [] }) => keepTried(tried)}
        skip={({ tried = [] }) => moves.skip(tried)}
      />
      <CallNote note={call.note} onNote={(note) => setCall((before) => ({ ...before, note }))} />
      <LazyDetails className="share" summary={t('handOver')}>
        {() => <SharePanel texts={callerTexts} flow={flow} journey={call.journey} />}
      </LazyDetails>
    </>
  );
}
