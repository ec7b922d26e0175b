import { isMessage, type Message, readFirst } from '../embed/messages';
import { TO_HELPDESK, TO_WORKSPACE } from '../embed/messages/helpdesk';

/** A caller, as a helpdesk names one. */
export type Start = Message<typeof TO_WORKSPACE>;
type ToHelpdesk = Message<typeof TO_HELPDESK>;

/** The helpdesk that this page stands in. */
export interface Helpdesk {
  /** The caller in the address of the frame. */
  first: Start;
  /** Tells what happens; what is left out is empty. */
  tell: (message: Partial<ToHelpdesk> & Pick<ToHelpdesk, 'type' | 'language'>) => void;
  /** Listens to the helpdesk until the function that it returns is called. */
  onStart: (listener: (start: Start) => void) => () => void;
}

/** Whether a policy lets an origin frame a page. Only a source that names a host counts, as the owner must name whom we speak to. */
export function mayFrame(policy: string, origin: string): boolean {
  const [, sources = ''] = /(?:^|;)\s*frame-ancestors\s([^;]*)/i.exec(policy) ?? [];
  return sources.split(' ').some((source) => {
    const [, scheme, wildcard = '', rest] =
      /^(https?:\/\/)(\*\.)?([\w-][\w.:-]*)$/.exec(source) ?? [];
    if (scheme === undefined || rest === undefined) return false;
    return wildcard === ''
      ? origin === scheme + rest
      : origin.startsWith(scheme) && origin.slice(scheme.length).endsWith(`.${rest}`);
  });
}

/** The policy of this page, as its owner serves it. */
const policyOfPage = (): Promise<string> =>
  fetch(location.pathname, { method: 'HEAD', cache: 'no-cache' }).then(
    ({ headers }) => headers.get('Content-Security-Policy') ?? '',
    // Nobody is spoken to while that is not known.
    () => '',
  );

const EMPTY: Omit<ToHelpdesk, 'type' | 'language'> = {
  ticket: '',
  name: '',
  state: '',
  flow: '',
  step: '',
  outcome: '',
  link: '',
  code: '',
  text: '',
  markdown: '',
  html: '',
  json: '',
};

/**
 * Connects to the helpdesk that has put this page into a frame, if its owner lists it. A host that sends no headers could
 * be framed by anybody, so that the list is asked for here, too.
 *
 * @returns undefined where nobody frames this page, not by the contract, or without being listed.
 */
export async function connectHelpdesk(fragment: string): Promise<Helpdesk | undefined> {
  const written = readFirst(fragment, TO_WORKSPACE);
  if (!written) return undefined;
  const { first, id, origin } = written;
  if (!mayFrame(await policyOfPage(), origin)) {
    console.warn(`Latchkey: ${origin} is not in AGENT_FRAME_ANCESTORS, so nothing is told to it.`);
    return undefined;
  }
  return {
    first,
    tell: (message) => window.parent.postMessage({ latchkey: 1, id, ...EMPTY, ...message }, origin),
    onStart: (listener) => {
      const onMessage = ({ source, origin: from, data }: MessageEvent<unknown>) => {
        if (source === window.parent && from === origin && isMessage(data, id, TO_WORKSPACE))
          listener(data);
      };
      addEventListener('message', onMessage);
      return () => removeEventListener('message', onMessage);
    },
  };
}
