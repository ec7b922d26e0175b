import { isMessage, type Message, readFirst, TO_HOST, TO_WIDGET } from '../messages';

export type ToHost = Message<typeof TO_HOST>;
export type ToWidget = Message<typeof TO_WIDGET>;

/** What a loader of before does not say, and what was the case then. */
const BEFORE = { languages: 'true', radius: '', font: '', background: '', contact: '' };

type EventType =
  | 'ready'
  | 'step'
  | 'outcome'
  | 'resize'
  | 'contact'
  | 'close'
  | 'error'
  | 'place'
  | 'open';

/** The page that the widget stands in. */
export interface Host {
  origin: string;
  /** How the widget is to be at first. */
  first: ToWidget;
  /** Whether it draws a bar with a cross around the frame of a dialog. */
  hasBar: boolean;
  /** Tells what happened and how things stand now, and the address of an outcome. */
  emit: (type: Exclude<EventType, 'open'>, url?: string) => void;
  /** Opens an address in a new tab, which the sandbox of a frame would leave crippled. */
  openTab: (url: string) => void;
  /** Changes how things stand. */
  note: (state: Partial<Omit<ToHost, 'type' | 'url'>>) => void;
}

/**
 * Connects to the host, which wrote the first message into the fragment of the frame's address: with the
 * id of this instance, and the origin that alone hears an answer.
 *
 * @param onMessage takes each later message.
 * @returns undefined where nobody embeds this page, or not by the contract.
 */
export function connectHost(
  fragment: string,
  onMessage: (message: ToWidget) => void,
): Host | undefined {
  const written = readFirst(fragment, TO_WIDGET, BEFORE);
  if (!written) return undefined;
  const { first, said, id, origin } = written;

  let state: Omit<ToHost, 'type' | 'url' | 'seconds'> = {
    flow: '',
    step: '',
    outcome: '',
    language: first.lang,
    height: 0,
    place: '',
    code: '',
  };
  const post = (type: EventType, url = '') => {
    const seconds = Math.round(performance.now() / 1000);
    window.parent.postMessage({ latchkey: 1, id, type, ...state, seconds, url }, origin);
  };
  addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    const message = { ...BEFORE, ...Object(data) } as unknown;
    if (source === window.parent && from === origin && isMessage(message, id, TO_WIDGET))
      onMessage(message);
  });
  return {
    origin,
    first,
    hasBar: 'font' in said,
    emit: post,
    openTab: (url) => post('open', url),
    note: (news) => {
      state = { ...state, ...news };
    },
  };
}
