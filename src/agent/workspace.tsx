import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { locales } from '../content/locales';
import style from './agent.css?inline';
import { CallBar } from './call-bar';
import { EndedNote } from './call-note';
import { CallSide } from './call-side';
import { CallView } from './call-view';
import { LiveMap } from './live-map';
import { KeyHelp } from './key-help';
import { areKeysOn, KEYS, turnKeys, useKeys } from './keys';
import { callKey } from './saved-calls';
import { useSheet } from '../ui/use-sheet';
import { SymptomSearch } from './symptom-search';
import { TicketPanel } from './ticket-panel';
import { type CallStep, useCallStep } from './use-call-step';
import { type Desk, useCallMoves, useDesk } from './use-desk';
import { useHelpdesk } from './use-helpdesk';
import { useTicket } from './use-ticket';

/** The tab says which call is live; closing it asks while a call is open. */
function useTab({ calls }: Desk): void {
  const { t } = useTranslation('agent');
  const live = calls.find(({ state }) => state === 'live');
  const title = live ? `● ${t('call', { id: live.id })} – ${t('title')}` : t('title');
  const isOpen = calls.length > 0;

  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isOpen]);
}

const otherLanguage = (language: string): string =>
  locales[(locales.indexOf(language) + 1) % locales.length] ?? language;

/** Where an agent guides callers. */
export function Workspace({ locale }: { locale: string }) {
  const { t } = useTranslation('agent');
  const root = useRef<HTMLDivElement>(null);
  const desk = useDesk();
  const { call, endedElsewhere } = desk;
  const nextStep = useCallStep(call?.at, {
    caller: call?.language ?? locale,
    agent: locale,
    app: call?.appLanguage ?? locale,
  });
  // Until the next step is loaded, the previous one stays: somebody may be writing a note beside it.
  const [shown, setShown] = useState<{ id: number; step: CallStep }>();
  // The drawings are those of one step in one set of languages.
  if (call && nextStep && shown?.step.figures !== nextStep.figures)
    setShown({ id: call.id, step: nextStep });
  const isShown = call?.at !== undefined && shown?.id === call.id;
  const callStep = nextStep ?? (isShown ? shown?.step : undefined);
  const isUnopened = call?.isUnopened === true;
  const allMoves = useCallMoves(desk, locale);
  // What is not on screen yet takes no answer.
  const moves = nextStep ? allMoves : { ...allMoves, answer: () => undefined };
  const ticket = useTicket(call, callStep);
  const helpdesk = useHelpdesk(desk, ticket, locale);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [areOn, setAreOn] = useState(areKeysOn);
  // No other page carries it.
  useSheet(style);
  useTab(desk);

  const focus = (selector: string) => root.current?.querySelector<HTMLElement>(selector)?.focus();
  useKeys(areOn && !isHelpOpen, {
    answer: moves.answer,
    search: () => focus('.search input'),
    undo: moves.undo,
    note: () => focus('textarea'),
    copy: () => void ticket.copy(),
    language: () =>
      call?.actor.send({ type: 'WRITE', notes: { language: otherLanguage(call.language) } }),
    hold: () =>
      call?.actor.send({ type: call.state === 'live' ? 'hold' : 'resume', at: Date.now() }),
    help: () => setIsHelpOpen(true),
  });

  return (
    <div ref={root} className="workspace">
      <CallBar desk={desk} />
      <SymptomSearch
        key={`${call?.id} ${call?.at?.journey[0].flow}`}
        locale={locale}
        onOpen={moves.open}
      />
      <div role="status">
        {endedElsewhere && <p>{t('endedElsewhere', { id: endedElsewhere.id })}</p>}
      </div>
      {endedElsewhere && (
        <EndedNote
          note={endedElsewhere.note}
          onWrite={(note, caret) =>
            desk.desk.send({ type: 'WRITE_ENDED', key: callKey(endedElsewhere), note, caret })
          }
        />
      )}
      {!call?.link && !call?.isOpening && <p className="quiet">{t('start')}</p>}
      {call && (call.link || call.isOpening) && !callStep && (
        <div role="status">
          <p>{t(isUnopened ? 'unopened' : 'loading')}</p>
          {isUnopened && (
            <button type="button" data-do="retry" onClick={moves.retry}>
              {t('do.retry')}
            </button>
          )}
        </div>
      )}
      {call && callStep && (
        <div className="call-columns">
          <div>
            <CallView
              key={`${call.id} ${callStep.at.flow.id} ${callStep.at.step}`}
              callStep={callStep}
              onAnswer={moves.answer}
            />
            <p className="moves">
              <button type="button" className="plain" data-do="undo" onClick={moves.undo}>
                {t('undo')} <kbd>{KEYS.undo[0]}</kbd>
              </button>
              <button type="button" className="plain" onClick={() => setIsHelpOpen(true)}>
                {t('keysTitle')} <kbd>{KEYS.help[0]}</kbd>
              </button>
            </p>
            <LiveMap callStep={callStep} />
          </div>
          <div>
            <CallSide {...{ call, callStep, moves }} />
            <TicketPanel {...{ ticket, call, helpdesk }} />
          </div>
        </div>
      )}
      {isHelpOpen && (
        <KeyHelp
          areOn={areOn}
          onTurn={(isOn) => {
            turnKeys(isOn);
            setAreOn(isOn);
          }}
          onClose={() => setIsHelpOpen(false)}
        />
      )}
    </div>
  );
}
