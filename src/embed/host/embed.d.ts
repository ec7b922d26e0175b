/** Types of <latchkey-help>. Put this file beside your code, or refer to it where the help site serves it. */

/** What an event tells. It never holds anything that a person typed. */
export interface LatchkeyDetail {
  /** Id of the article; absent until a step is shown. */
  flow?: string;
  /** Id of the step; absent until one is shown. */
  step?: string;
  /** How the flow ended; absent until it has. */
  outcome?: 'solved' | 'escalated' | 'handedOver';
  /** Language that the widget shows. */
  language?: string;
  /** Whole seconds since the widget was loaded. */
  seconds?: number;
  /** Height of the content in CSS pixels: with `latchkey-resize` only. */
  height?: number;
  /** What went wrong: with `latchkey-error` only. */
  code?: 'timeout' | 'broken' | 'unknownFlow' | 'unknownStep';
}

/** All attributes, as strings. An unknown value falls back to the default. */
export interface LatchkeyAttributes {
  /** Id of an article, such as `desk-lamp`. Default: all topics. */
  flow?: string;
  /** Id of a step of that article. Default: its first one. */
  step?: string;
  /** Default: the language of the host's page, then of the browser. */
  lang?: string;
  /** Default: `inline`. */
  mode?: 'inline' | 'dialog' | 'launcher';
  /** Default: `auto`, as the host's page. */
  theme?: 'auto' | 'light' | 'dark';
  /** `#rgb` or `#rrggbb`; darkened or lightened until it can be read. */
  accent?: string;
  /** Name of the frame, the dialog and the launcher's button. */
  label?: string;
  /** Corner of the launcher. Default: `bottom-right`. */
  corner?: 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
  /** Pixels from the edges: both, or across and down. Default: `16`. */
  offset?: string;
  /** Present: the widget keeps the place in its own storage. Default: it keeps nothing. */
  remember?: '' | 'true' | 'false';
  /** Where the help site is. Default: where `embed.js` came from. */
  src?: string;
}

export interface LatchkeyHelpElement extends HTMLElement {
  /** Opens the dialog. Nothing happens inline. */
  open(): void;
  /** Closes the dialog. Nothing happens inline. */
  close(): void;
  /** Forgets the answers and begins anew. */
  restart(): void;
  /** Shows a step, the first one of the flow by default. */
  goTo(flow: string, step?: string): void;
}

/** The events of the element, and on the help site itself those of `window`. */
export interface LatchkeyEvents {
  'latchkey-ready': CustomEvent<LatchkeyDetail>;
  'latchkey-step': CustomEvent<LatchkeyDetail>;
  'latchkey-outcome': CustomEvent<LatchkeyDetail>;
  'latchkey-resize': CustomEvent<LatchkeyDetail>;
  'latchkey-close': CustomEvent<LatchkeyDetail>;
  'latchkey-error': CustomEvent<LatchkeyDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    'latchkey-help': LatchkeyHelpElement;
  }
  interface HTMLElementEventMap extends LatchkeyEvents {}
  interface WindowEventMap extends LatchkeyEvents {}
}
