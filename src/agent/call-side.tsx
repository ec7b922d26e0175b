import { useTranslation } from 'react-i18next';
import { SharePanel } from '../player/share/share-panel';
import { TriedFixes } from '../player/tried-fixes';
import type { Call, CallNotes } from './call-machine';
import { CallNote } from './call-note';
import { CallTrail } from './call-trail';
import { LazyDetails } from './lazy-details';
import { callKey, type Mark } from './saved-calls';
import type { CallStep } from './use-call-step';
import type { CallMoves } from './use-desk';

export interface CallSideProps {
  call: Call;
  callStep: CallStep;
  moves: CallMoves;
}

/** What stands beside the step of a call: the answers, fixes tried before, and ways to pass it on. */
export function CallSide({ call, callStep, moves }: CallSideProps) {
  const { t } = useTranslation('agent');
  const { at, agentTexts, callerTexts } = callStep;
  const app = call.appLanguage === call.language ? undefined : call.appLanguage;
  const write = (notes: Partial<CallNotes>) => call.actor.send({ type: 'WRITE', notes });
  const mark = (key: string, given: Mark | undefined) => {
    const { [key]: _, ...others } = call.marks;
    write({ marks: given ? { ...others, [key]: given } : others });
  };
  return (
    <>
      <CallTrail {...{ call, at, agentTexts }} onChange={moves.change} onMark={mark} />
      <TriedFixes
        texts={agentTexts}
        at={at}
        alreadyTried={call.alreadyTried}
        onReport={moves.reportTried}
      />
      <CallNote key={callKey(call.saved)} actor={call.actor} note={call.note} />
      <LazyDetails className="share" summary={t('handOver')}>
        {() => <SharePanel texts={callerTexts} at={{ ...at, app }} />}
      </LazyDetails>
    </>
  );
}
