import { useTranslation } from 'react-i18next';
import { TriedFixes } from '../player/tried-fixes';
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
      <div className="tried">
        <TriedFixes
          texts={agentTexts}
          at={at}
          alreadyTried={call.alreadyTried}
          onReport={moves.reportTried}
        />
        <Key id="tried" />
      </div>
    </div>
  );
}
