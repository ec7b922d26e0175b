import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { skippedText, TriedFixes } from '../player/tried-fixes';
import type { Call } from './call-machine';
import { Act, Key } from './key';
import { markOf } from './marks';
import type { Mark } from './saved-calls';
import { Sign } from './sign';
import type { CallStep } from './use-call-step';
import type { CallMoves } from './use-desk';

const MARKS: readonly Mark[] = ['reported', 'together'];

export interface LastAnswerProps {
  call: Call;
  callStep: CallStep;
  moves: CallMoves;
}

/** What can be done with the last answer, or with the one that is chosen among all; and fixes tried before. */
export function LastAnswer({ call, callStep: { at, agentTexts }, moves }: LastAnswerProps) {
  const { t } = useTranslation('agent');
  const tried = useRef<HTMLDivElement>(null);
  const mark = markOf(call.marks, moves.lastAnswer() ?? '');
  return (
    <div className="last-answer">
      <div className="marks" role="group" aria-label={t('mark.label')}>
        {MARKS.map((id) => (
          <Act key={id} id={id} className="mark" isOn={mark === id} onAct={() => moves.mark(id)}>
            <Sign name={id} /> {t(`marks.${id}`)}
          </Act>
        ))}
      </div>
      <Act id="undo" className="act--quiet" onAct={moves.undo}>
        {t('undo')}
      </Act>
      <div ref={tried} className="tried">
        <TriedFixes
          isBrief
          texts={agentTexts}
          at={at}
          alreadyTried={call.alreadyTried}
          onReport={(fixes) => {
            moves.reportTried(fixes);
            // The digits answer again.
            tried.current?.querySelector('details')?.removeAttribute('open');
            tried.current?.querySelector('summary')?.focus();
          }}
        />
        <Key id="tried" />
      </div>
      <small role="status">{skippedText(agentTexts, at, call.alreadyTried)}</small>
    </div>
  );
}
