import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { enterAt } from '../engine/journey';
import { writeJourney } from '../engine/link';
import { camelCase } from '../engine/step-path';
import { locales } from '../content/locales';
import { isFlowId } from '../content/manifest';
import { type Call, callOf } from './call-machine';
import { connectHelpdesk, type Helpdesk, type Start } from './helpdesk';
import { callKey } from './saved-calls';
import type { Desk } from './use-desk';
import { tagReached } from './topics';
import type { Ticket } from './use-ticket';

const languageOf = (tag: string): string | undefined =>
  locales.find((id) => `${tag}-`.toLowerCase().startsWith(`${id}-`.toLowerCase()));

/** What a helpdesk is told of a call, without its note. */
const newsOf = ({ ticket = '', name = '', state, at, language }: Call) => ({
  ticket,
  name,
  state,
  flow: at?.flow.id ?? '',
  step: at?.step ?? '',
  outcome: (at && tagReached(at)) ?? '',
  language,
});

/** Brings the caller that a helpdesk names on screen: in the call of the same ticket, or in a new one. */
function startCall(desk: Desk['desk'], locale: string, start: Start, isFirst: boolean): void {
  const { flow, step, ticket, name } = start;
  const calls = () => desk.getSnapshot().context.calls.map(callOf);
  const known = calls().find((call) => ticket !== '' && call.ticket === ticket);
  // A frame that is loaded again must not take the caller of its address twice.
  const isAgain = isFirst && ticket === '' && calls().length > 0;
  if (isAgain || (ticket === '' && flow === '')) return;
  const language = languageOf(start.language) ?? locale;
  if (known) desk.send({ type: 'TAKE_UP', id: known.id });
  else desk.send({ type: 'TAKE_NEXT', language });
  const { current } = desk.getSnapshot().context;
  const taken = calls().find(({ id }) => id === current);
  taken?.actor.send({ type: 'WRITE', notes: { ticket, ...(name && { name }) } });
  if (!taken || taken.link !== '' || !isFlowId(flow)) return;
  const fragment = writeJourney([enterAt(flow, step === '' ? undefined : camelCase(step))]);
  taken.session.send({ type: 'OPEN', fragment, alreadyTried: taken.alreadyTried });
}

/** The helpdesk that the workspace stands in, if it does, and a way to send the note of the call on screen there. */
export function useHelpdesk(all: Desk, ticket: Ticket, locale: string) {
  const { desk, call, ended } = all;
  const [helpdesk, setHelpdesk] = useState<Helpdesk>();
  /** The call that was told of last. */
  const told = useRef<{ key: string; news: ReturnType<typeof newsOf>; text: string }>(undefined);

  const start = useEffectEvent((given: Start, isFirst: boolean) => {
    startCall(desk, locale, given, isFirst);
  });

  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    void connectHelpdesk(location.hash.slice(1)).then((connected) => {
      if (isGone || !connected) return;
      setHelpdesk(connected);
      stop = connected.onStart((given) => start(given, false));
      connected.tell({ type: 'latchkey-ready', language: locale });
      start(connected.first, true);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [locale]);

  useEffect(() => {
    const last = told.current;
    if (!helpdesk) return;
    if (last && ended.some((each) => callKey(each) === last.key)) {
      helpdesk.tell({ type: 'latchkey-call', ...last.news, state: 'ended' });
      told.current = undefined;
    }
    if (!call) return;
    const news = newsOf(call);
    const text = JSON.stringify(news);
    if (told.current?.text === text) return;
    told.current = { key: callKey(call.saved), news, text };
    helpdesk.tell({ type: 'latchkey-call', ...news });
  }, [helpdesk, call, ended]);

  // A page that may not be framed would leave the frame empty.
  useEffect(() => {
    if (!helpdesk) return undefined;
    const leave = ({ target }: MouseEvent) => {
      const link = (target as Element).closest<HTMLAnchorElement>('a[href]');
      if (link && !link.pathname.endsWith('/agent/')) link.target = '_blank';
    };
    addEventListener('click', leave, true);
    return () => removeEventListener('click', leave, true);
  }, [helpdesk]);

  const send = () => {
    const at = Date.now();
    const note = ticket.noteAt(at);
    if (!helpdesk || !call || !note) return;
    helpdesk.tell({
      type: 'latchkey-ticket',
      ...newsOf(call),
      link: note.link,
      code: note.code,
      text: ticket.textIn('text', at),
      markdown: ticket.textIn('markdown', at),
      html: ticket.textIn('html', at),
      json: ticket.textIn('json', at),
    });
    call.actor.send({ type: 'WRITE', notes: { noted: 'sent' } });
  };

  return helpdesk && { send };
}

export type HelpdeskSending = ReturnType<typeof useHelpdesk>;
