/* The contract between a helpdesk and the workspace of agents in its frame (src/agent/helpdesk.ts): docs/helpdesk.md. */
import { ID, LANGUAGE } from '.';

/** What a person may type in a line. */
const LINE = /^[^\p{Cc}]{0,200}$/u;
/** Whole notes. */
const NOTE = /^[^]{0,200000}$/;

/** From the workspace: what an agent does. The note is in a message of the type `latchkey-ticket` alone. */
export const TO_HELPDESK = {
  type: /^(latchkey-ready|latchkey-call|latchkey-ticket)$/,
  ticket: LINE,
  name: LINE,
  state: /^(|live|held|wrapUp|ended)$/,
  flow: ID,
  step: ID,
  outcome: ID,
  language: LANGUAGE,
  link: /^(https?:\/\/\S{1,6000})?$/,
  code: /^[\dA-Z ]{0,20}$/,
  text: NOTE,
  markdown: NOTE,
  html: NOTE,
  json: NOTE,
};

/** To the workspace: a caller. Each field may be empty; nothing begins where there is neither article nor ticket. */
export const TO_WORKSPACE = {
  flow: ID,
  step: ID,
  /** The caller's. */
  language: /^([a-z]{2,3}(-[a-z\d]{2,8})*)?$/i,
  /** Number of the ticket, by which a call is found again. */
  ticket: LINE,
  /** Name or number of the caller. */
  name: LINE,
};
