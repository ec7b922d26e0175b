import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { outcomeTag } from '../engine/flow';
import type { SymptomGroup } from '../player/symptoms';
import { useHydrated } from '../ui/use-hydrated';
import { useSheet } from '../ui/use-sheet';
import { CallBar } from './call-bar';
import { callName } from './call-name';
import { EndedNote } from './call-note';
import { CallSide, ForYou } from './call-side';
import { CallTrail, PausedTopics } from './call-trail';
import { CallView } from './call-view';
import { CallerPanel } from './caller-panel';
import { Drawings } from './drawings';
import { EndUndo } from './end-undo';
import { CallsAside, EndedCalls } from './ended-calls';
import { KeyHelp } from './key-help';
import { shortcutOf } from './key';
import { areKeysOn, type KeyActions, type KeyId, turnKeys, useKeys } from './keys';
import { LastAnswer } from './last-answer';
import { callKey } from './saved-calls';
import { ParkedCalls } from './parked-calls';
import { Start } from './start';
import { SymptomSearch } from './symptom-search';
import { Finish, TicketPanel } from './ticket-panel';
import { flowOf, linkAt, nextTopic } from './topics';
import { type CallStep, useCallStep } from './use-call-step';
import { useCallMoves, useDesk } from './use-desk';
import { useEnd } from './use-end';
import { useHelpdesk } from './use-helpdesk';
import { useNarrow } from './use-narrow';
import { useShift } from './use-shift';
import { useTab } from './use-tab';
import { useTicket } from './use-ticket';
import { useTitles } from './use-titles';
import { type View, Views } from './views';

/** The page of the workspace has its style in it; any other that shows it, such as the shell, has not. */
const isInPage = import.meta.env.SSR || document.querySelector('[data-page="agent"]') !== null;
// Files of their own: together they would be the largest of all.
const sheets = await Promise.all([
  ...(isInPage ? [] : [import('./agent.css?inline')]),
  import('./call.css?inline'),
]);
const style = sheets.map((sheet) => sheet.default).join('\n');

export interface WorkspaceProps {
  locale: string;
  /** To begin a call with. */
  topics: readonly SymptomGroup[];
}

/** Where an agent guides callers. */
export function Workspace({ locale, topics }: WorkspaceProps) {
  const { t } = useTranslation('agent');
  const root = useRef<HTMLDivElement>(null);
  const desk = useDesk();
  const { call, calls, ended, endedElsewhere } = desk;
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
  const tag = callStep && outcomeTag(callStep.at.flow, callStep.at.step);
  const isOver = tag !== undefined && tag !== 'handedOver';
  const isUnopened = call?.isUnopened === true;
  const isStart = !call?.link && !call?.isOpening;
  const allMoves = useCallMoves(desk, locale);
  // What is not on screen yet takes no answer.
  const moves = nextStep ? allMoves : { ...allMoves, answer: () => undefined };
  const ticket = useTicket(call, callStep);
  const helpdesk = useHelpdesk(desk, ticket, locale);
  const titles = useTitles(
    locale,
    [...calls, ...ended].flatMap(({ link }) => flowOf(link) ?? []),
  );
  const [view, setView] = useState<View>('call');
  const [chosenBoth, setBoth] = useState<boolean>();
  const isNarrow = useNarrow();
  const isBoth = chosenBoth ?? !isNarrow;
  const [areRuledOutShown, setAreRuledOutShown] = useState(false);
  const [dialog, setDialog] = useState<'keys' | 'drawings'>();
  const [areOn, setAreOn] = useState(areKeysOn);
  const isHydrated = useHydrated();
  /** The idle page whose search was left by Escape: its letters are keys for as long as that call is on screen. */
  const [left, setLeft] = useState<{ call: number | undefined }>();
  const isLeft = left !== undefined && left.call === call?.id;
  useSheet(style);
  useTab(desk);
  const isParkedShown = useShift(areOn && calls.some(({ state }) => state === 'held'));

  const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
  const focus = (selector: string) => find(selector)?.focus();
  /** At once: what is typed next belongs there. */
  const look = (next: View) => flushSync(() => setView(next));
  const { justEnded, ...end } = useEnd(desk, focus);

  /** Does what leads to a step, where it is seen. */
  const inCall =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given) => {
      setView('call');
      act(...given);
    };
  /** Whether answers are on screen: a narrow window has them in one view only. */
  const areAnswersShown = () => find('.caller-answers')?.checkVisibility() ?? false;
  const takeUp = inCall((id: number) => desk.desk.send({ type: 'TAKE_UP', id }));
  /** What is typed next is what the caller says. */
  const takeNext = () => {
    flushSync(inCall(() => desk.desk.send({ type: 'TAKE_NEXT', language: locale })));
    focus('.search input');
  };
  const open = inCall(allMoves.open);
  const toggleMap = () => setView(view === 'map' ? 'call' : 'map');
  const toggleBoth = () => setBoth(!isBoth);
  const openDrawings = () => {
    if (find('.row-figure')) setDialog('drawings');
  };
  const openTopic = (href: string) => {
    const link = linkAt(href);
    if (link !== undefined) open(link);
  };
  const toggleDetails = (selector: string) => find(`${selector} > summary`)?.click();
  /** Nobody answers while on hold: the caller is taken up first. */
  const giveAnswer = (place: number) =>
    call?.state === 'held' ? end.happen('resume') : moves.answer(place);
  const answer = (place: number) => {
    const ticks = root.current?.querySelectorAll<HTMLElement>('.fixes[open] [type="checkbox"]');
    if (isStart) find(`[data-topic="${place + 1}"]`)?.click();
    // Fixes to tick have the digits for themselves.
    else if (ticks?.length) ticks[place]?.click();
    // Nobody answers a question unseen.
    else if (!areAnswersShown()) setView('call');
    // A key that was pressed twice is no answer to the step that its first press led to.
    else if (!find('.caller-options')?.getAnimations().length) giveAnswer(place);
  };
  /** Whether a key is printed, and nothing was typed to search for. */
  const isPrinted = (id: KeyId) =>
    find(`[aria-keyshortcuts="${shortcutOf(id)}"]`) !== null &&
    !find('.search input:not(:placeholder-shown)');
  /** Types into the search as a person does. */
  const begin = (text: string) => {
    const field = find('.search input') as HTMLInputElement;
    field.focus();
    field.setRangeText(text, field.value.length, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  };
  const goToNote = () => {
    look('ticket');
    focus('textarea');
  };
  /** Does what a button of the ticket does; where the note must be mended first, that says why. */
  const passOn = (id: 'copy' | 'send') => {
    if (find(`[data-do="${id}"]:disabled`)) goToNote();
    else find(`[data-do="${id}"]`)?.click();
  };
  const actions: KeyActions = {
    answer,
    take: (place) => calls[place] && takeUp(calls[place].id),
    undo: () => {
      if (!areAnswersShown()) setView('call');
      moves.undo();
    },
    reported: () => moves.mark('reported'),
    together: () => moves.mark('together'),
    tried: () => {
      if (!find('.fixes')) return;
      look('trail');
      toggleDetails('.fixes');
      focus('.fixes[open] input');
    },
    trail: () => {
      look('trail');
      const last = find('.topic:last-child li:nth-last-child(2) > button');
      (last ?? find('.topic:nth-last-child(2) > summary'))?.focus();
    },
    drawings: openDrawings,
    both: toggleBoth,
    name: () => {
      look('trail');
      focus('.caller-name');
    },
    next: takeNext,
    hold: () => end.happen(call?.state === 'live' ? 'hold' : 'resume'),
    wrapUp: () => end.happen('wrapUp'),
    end: () => end.happen('end'),
    undoEnd: end.undo,
    language: () => moves.switchLanguage(false),
    appLanguage: () => moves.switchLanguage(true),
    search: () => focus('.search input'),
    articles: () => toggleDetails('.start-articles'),
    map: toggleMap,
    rulesOut: () => setAreRuledOutShown(!areRuledOutShown),
    note: goToNote,
    copy: () => passOn('copy'),
    send: () => passOn('send'),
    handOver: () => {
      look('ticket');
      toggleDetails('.share');
    },
    help: () => setDialog('keys'),
    close: () => {
      find('.fixes[open] > summary')?.click();
      setView('call');
    },
  };
  /** At once: the next key counts already. */
  const onLeave = (isSo: boolean) =>
    flushSync(() => setLeft(isSo ? { call: call?.id } : undefined));
  useKeys(areOn && !dialog, actions, isStart ? { isLeft, onLeave, isPrinted, begin } : undefined);

  const search = (
    <SymptomSearch
      key={call?.id}
      locale={locale}
      onOpen={open}
      call={callStep && call && { language: call.language, topic: nextTopic(callStep.at) }}
    />
  );
  return (
    <div
      ref={root}
      className={`workspace workspace--${isStart ? 'start' : 'call'}`}
      data-view={view}
      data-keys={isHydrated && !areOn ? 'off' : isStart && !isLeft ? 'signs' : 'on'}
    >
      <CallBar
        {...{ calls, titles }}
        current={call?.id}
        onTake={takeUp}
        onNext={takeNext}
        onHelp={() => setDialog('keys')}
      >
        {!isStart && search}
      </CallBar>
      {isParkedShown && <ParkedCalls {...{ calls, titles }} />}
      <EndUndo name={justEnded && callName(t, justEnded)} onUndo={end.undo} onOver={end.letGo} />
      <div className="desk">
        <div className="desk-caller">
          {call && <CallerPanel call={call} onHappen={end.happen} />}
          {call && callStep && (
            <>
              <CallTrail
                {...{ call }}
                at={callStep.at}
                agentTexts={callStep.agentTexts}
                onChange={inCall(moves.change)}
                onResume={inCall(moves.resume)}
              />
              <LastAnswer
                {...{ call, callStep }}
                moves={{ ...moves, reportTried: inCall(moves.reportTried) }}
              />
            </>
          )}
          {/* Whom there was is only known then, and pushes nothing away. */}
          {isStart && isHydrated && <EndedCalls {...{ desk, titles }} />}
        </div>
        {isStart && (
          <Start {...{ locale, topics }} onOpen={openTopic}>
            {search}
          </Start>
        )}
        {!isStart && !callStep && (
          <div className="waiting" role="status">
            <p>{t(isUnopened ? 'unopened' : 'loading')}</p>
            {isUnopened && (
              <button type="button" className="act" data-do="retry" onClick={moves.retry}>
                {t('do.retry')}
              </button>
            )}
          </div>
        )}
        {call && callStep && (
          <>
            <CallView
              key={`${call.id} ${callStep.at.flow.id} ${callStep.at.step}`}
              {...{ callStep, isBoth, isNarrow, areRuledOutShown }}
              onRulesOut={() => setAreRuledOutShown(!areRuledOutShown)}
              onBoth={toggleBoth}
              onDrawings={openDrawings}
              onAnswer={giveAnswer}
              finish={
                isOver && (
                  <Finish {...{ ticket, call, helpdesk }}>
                    <PausedTopics
                      call={call}
                      at={callStep.at}
                      agentTexts={callStep.agentTexts}
                      onResume={inCall(moves.resume)}
                    />
                  </Finish>
                )
              }
            />
            <ForYou key={callStep.note} note={callStep.note} />
          </>
        )}
        <div className="desk-side">
          {!desk.isSaved && <p className="notice">{t('notKept')}</p>}
          <div role="status">
            {endedElsewhere && <p>{t('endedElsewhere', { name: callName(t, endedElsewhere) })}</p>}
          </div>
          {endedElsewhere && (
            <EndedNote
              note={endedElsewhere.note}
              onWrite={(note, caret) =>
                desk.desk.send({ type: 'WRITE_ENDED', key: callKey(endedElsewhere), note, caret })
              }
            />
          )}
          <CallsAside desk={desk} />
          {call && callStep && (
            <>
              <CallSide
                {...{ call, callStep }}
                isMapOpen={view === 'map'}
                onMap={toggleMap}
                onOpen={inCall(moves.openStep)}
              />
              {!isOver && <TicketPanel {...{ ticket, call, helpdesk }} />}
            </>
          )}
        </div>
        {!isStart && <Views view={view} onView={setView} />}
      </div>
      {dialog === 'drawings' && callStep && (
        <Drawings callStep={callStep} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'keys' && (
        <KeyHelp
          areOn={areOn}
          onTurn={(isOn) => {
            turnKeys(isOn);
            setAreOn(isOn);
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}
