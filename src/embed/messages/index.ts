/*
 * The contract between a host's page (host/loader.ts) and the widget in its frame (frame/widget.tsx), in words and with
 * diagrams: docs/embedding.md; that between a helpdesk and the workspace of agents is in helpdesk.ts. A message is `{ latchkey: 1, id, ...fields }` with all fields of its
 * direction. Whoever reads one also checks which window sent it and from which origin.
 */

/** Empty where there is none. */
export const ID = /^[\w-]{0,64}$/;
const COUNT = /^\d{1,9}$/;
/** The tag of a language. Which ones there are, the loader and the frame know by themselves. */
export const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;
const MODE = /^(inline|dialog|launcher)$/;
const THEME = /^(auto|light|dark)$/;
const ACCENT = /^(#([\da-f]{3}){1,2})?$/i;
const SWITCH = /^(true|false)?$/;
/** Names of fonts, which need no quotes. */
const FONT = /^[\p{L}\d ,-]{0,99}$/u;
/** Path and fragment of a page of the help site. */
const PLACE = /^(\/\w[\w/#:+-]{0,4200})?$/;

/** Attributes that the widget is told of. */
const TOLD = {
  flow: ID,
  step: ID,
  lang: LANGUAGE,
  mode: MODE,
  theme: THEME,
  accent: ACCENT,
  remember: SWITCH,
  languages: SWITCH,
  radius: /^\d{0,2}$/,
  font: FONT,
  background: /^(transparent|#([\da-f]{3}){1,2})?$/i,
  /** What the button says by which people reach the host from an escalation. */
  contact: /^/,
};

/** What each attribute of the element may say. */
export const ATTRIBUTES = {
  ...TOLD,
  label: /^/,
  corner: /^(top|bottom)-(left|right)$/,
  offset: /^\d{1,3}( \d{1,3})?$/,
  'z-index': COUNT,
  src: /^https?:\/\/[^\s<>"'`();\\?#@]+$/,
};

/** From the widget: what happened, and how things stand now. `place` and `open` are no events. */
export const TO_HOST = {
  type: /^(ready|step|outcome|resize|close|error|place|open|contact)$/,
  flow: ID,
  step: ID,
  outcome: ID,
  language: LANGUAGE,
  seconds: COUNT,
  height: COUNT,
  place: PLACE,
  /** Spoken code of an outcome, whose address is then the `url`. */
  code: ID,
  url: /^(https?:\/\/\S{1,6000})?$/,
};

/** To the widget: how it is to be. Without a place it begins anew, at `flow` and `step`. */
export const TO_WIDGET = {
  ...TOLD,
  /** The `color-scheme` of the host's page. */
  scheme: /^[a-z -]{0,40}$/,
  place: PLACE,
};

type Schema = Record<string, RegExp>;

/** A message of one direction. */
export type Message<Of extends Schema> = {
  [Name in keyof Of]: Name extends 'seconds' | 'height' ? number : string;
};

/** Whether something that was sent is a message of this instance and direction, in all of its fields. */
export function isMessage<Of extends Schema>(
  data: unknown,
  id: string,
  schema: Of,
): data is Message<Of> {
  const message = Object(data);
  const isGood = ([name, pattern]: [string, RegExp]) =>
    typeof message[name] === (pattern === COUNT ? 'number' : 'string') &&
    pattern.test(message[name]);
  return message.latchkey === 1 && message.id === id && Object.entries(schema).every(isGood);
}

/**
 * The first message to a frame, which stands in the fragment of its address: with the id of this instance, and the
 * origin that alone hears an answer. Undefined where nobody frames this page, or not by the contract.
 *
 * @param before fields that older hosts do not send, as they were then.
 */
export function readFirst<Of extends Schema>(
  fragment: string,
  schema: Of,
  before: Partial<Message<Of>> = {},
): { first: Message<Of>; said: object; id: string; origin: string } | undefined {
  try {
    const said = Object(JSON.parse(decodeURIComponent(fragment))) as Record<string, unknown>;
    const first: unknown = { ...before, ...said };
    const { id, origin } = said;
    const isFramed = window.parent !== window && /^https?:\/\/[^/]+$/.test(String(origin));
    if (!isFramed || !isMessage(first, String(id), schema)) return undefined;
    return { first, said, id: String(id), origin: String(origin) };
  } catch {
    // Not written by a host.
    return undefined;
  }
}
