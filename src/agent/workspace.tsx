import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { locales } from '../content/locales';
import style from './agent.css?inline';
import { CallBar } from './call-bar';
import { CallSide } from './call-side';
import { CallView } from './call-view';
import { type Call, sendToCall, stateOf } from './calls';
import { LiveMap } from './live-map';
import { KeyHelp } from './key-help';
import { areKeysOn, KEYS, turnKeys, useKeys } from './keys';
import { SymptomSearch } from './symptom-search';
import { TicketPanel } from './ticket-panel';
import { useCallMoves } from './use-call-moves';
import { type CallsInHand, useCalls } from './use-calls';
import { useStepTexts } from './use-step-texts';
import { useTicket } from './use-ticket';

/** The style of the workspace is its own: no other page carries it. */
function useStyle(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, []);
}

/** The tab says which call is live; closing it asks while a call is open. */
function useTab(inHand: CallsInHand): void {
  const { t } = useTranslation('agent');
  const { calls } = inHand.all;
  const live = calls.find((call) => stateOf(call) === 'live');
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

const toggleHold = (call: Call): 'hold' | 'resume' =>
  stateOf(call) === 'live' ? 'hold' : 'resume';

/** Where an agent guides callers. */
export function Workspace({ locale }: { locale: string }) {
  const { t } = useTranslation('agent');
  const root = useRef<HTMLDivElement>(null);
  const inHand = useCalls();
  const { call, setAll, setCall } = inHand;
  const atHand = useStepTexts(call?.journey, {
    caller: call?.language ?? locale,
    agent: locale,
    app: call?.appLanguage ?? locale,
  });
  const moves = useCallMoves(inHand, atHand, locale);
  const ticket = useTicket(call, atHand);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [areOn, setAreOn] = useState(areKeysOn);
  useStyle();
  useTab(inHand);

  const focus = (selector: string) => root.current?.querySelector<HTMLElement>(selector)?.focus();
  useKeys(areOn && !isHelpOpen, {
    answer: moves.answer,
    search: () => focus('.search input'),
    undo: moves.undo,
    note: () => focus('textarea'),
    copy: () => void ticket.copy(),
    language: () => setCall((before) => ({ ...before, language: otherLanguage(before.language) })),
    hold: () => call && setAll((before) => sendToCall(before, toggleHold(call), Date.now())),
    help: () => setIsHelpOpen(true),
  });

  return (
    <div ref={root} className="workspace">
      <CallBar inHand={inHand} />
      <SymptomSearch
        key={`${call?.id} ${call?.journey?.[0].flow}`}
        locale={locale}
        onOpen={moves.open}
      />
      {!call?.journey && <p className="quiet">{t('start')}</p>}
      {call?.journey && !atHand && <p role="status">{t('loading')}</p>}
      {call?.journey && atHand && (
        <div className="call-columns">
          <div>
            <CallView
              key={`${call.id} ${atHand.flow.id} ${atHand.step}`}
              call={call}
              atHand={atHand}
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
            <LiveMap journey={call.journey} atHand={atHand} />
          </div>
          <div>
            <CallSide call={{ ...call, journey: call.journey }} {...{ atHand, setCall, moves }} />
            <TicketPanel
              format={ticket.format}
              onFormat={ticket.setFormat}
              onCopy={() => void ticket.copy()}
              result={ticket.result}
            />
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
