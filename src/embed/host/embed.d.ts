/** Types of <latchkey-help>. Put this file beside your code, or refer to it where the help site serves it. */

/** What an event tells. It never holds anything that a person typed. */
export interface LatchkeyDetail {
  /** Id of the article; empty until a step is shown. */
  flow: string;
  /** Id of the step; empty until one is shown. */
  step: string;
  /** How the flow ended; empty until it has. */
  outcome: '' | 'solved' | 'escalated' | 'handedOver';
  /** Language that the widget shows; empty until it shows something. */
  language: string;
  /** Whole seconds since the widget was loaded. */
  seconds: number;
  /** Height of the content in CSS pixels; absent on the pages of the help site itself. */
  height?: number;
  /** Address of an outcome, with the answers that led there; empty elsewhere, and absent on the help site itself. */
  link?: string;
  /** The same as a code to say. */
  code?: string;
}

/** All attributes, as strings. An unknown value falls back to the default. */
export interface LatchkeyAttributes {
  /** Id of an article; `/flows/index.json` lists them. Default: all topics. */
  flow?: string;
  /** Id of a step of that article. Default: its first one. */
  step?: string;
  /** A language tag, with or without a region. Default: the language of the host's page, then of the browser. */
  lang?: string;
  /** Default: `inline`. */
  mode?: 'inline' | 'dialog' | 'launcher';
  /** Default: `auto`, as the host's page. */
  theme?: 'auto' | 'light' | 'dark';
  /** `#rgb` or `#rrggbb`; darkened or lightened until it can be read. */
  accent?: string;
  /** Name of the frame, the dialog and the launcher's button. Default: the text of the link. */
  label?: string;
  /** Corner of the launcher. Default: `bottom-right`. */
  corner?: 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
  /** Pixels from the edges: both, or across and down. Default: 20, and 16 on a phone. */
  offset?: string;
  /** Puts the launcher into this layer of the page. Default: above everything. */
  'z-index'?: string;
  /** Radius of corners in pixels. Default: `12`. */
  radius?: string;
  /** Font families of the device: those that a page has loaded itself do not reach a frame. */
  font?: string;
  /** Ground of the frame: `transparent`, `#rgb` or `#rrggbb`. Default: transparent inline, our own in a dialog. */
  background?: string;
  /** Present: the frame lets people choose the language. Default: it is that of the host's page. */
  languages?: '' | 'true' | 'false';
  /** Present: the widget keeps the place in its own storage. Default: it keeps nothing. */
  remember?: '' | 'true' | 'false';
  /** What a button says by which people reach you from an escalation: `latchkey-contact`. Default: no button. */
  contact?: string;
  /** Where the help site is, with its path if it has one. Default: where `embed.js` came from. */
  src?: string;
}

export interface LatchkeyHelpElement extends HTMLElement {
  /** Opens the dialog as soon as its code has arrived. Nothing happens inline. */
  open(): Promise<void>;
  /** Closes the dialog. Nothing happens inline. */
  close(): void;
  /** Forgets the answers and begins anew. */
  restart(): void;
  /** Shows a step, the first one of the flow by default. */
  goTo(flow: string, step?: string): void;
}

/** The events of the element. On the help site itself, `window` emits those of steps and outcomes. */
export interface LatchkeyEvents {
  'latchkey-ready': CustomEvent<LatchkeyDetail>;
  'latchkey-step': CustomEvent<LatchkeyDetail>;
  'latchkey-outcome': CustomEvent<LatchkeyDetail>;
  'latchkey-resize': CustomEvent<LatchkeyDetail>;
  /** The button was pressed that `contact` names. */
  'latchkey-contact': CustomEvent<LatchkeyDetail>;
  /** Its detail is empty where the widget has never answered. */
  'latchkey-close': CustomEvent<Partial<LatchkeyDetail>>;
  /** Its detail is empty where the widget has never answered. */
  'latchkey-error': CustomEvent<Partial<LatchkeyDetail>>;
}

/** Attributes and listeners as React 19 takes them: `onlatchkey-step`. */
export type LatchkeyReactProps = LatchkeyAttributes & {
  [Type in keyof LatchkeyEvents as `on${Type}`]?: (event: LatchkeyEvents[Type]) => void;
};

type PascalCase<Text extends string> = Text extends `${infer Head}-${infer Rest}`
  ? `${Capitalize<Head>}${PascalCase<Rest>}`
  : Capitalize<Text>;

/** Attributes and listeners as Vue takes them: `@latchkey-step` in a template, `onLatchkeyStep` in code. */
export type LatchkeyVueComponent = new () => {
  $props: LatchkeyAttributes & {
    [Type in keyof LatchkeyEvents as `on${PascalCase<Type>}`]?: (
      event: LatchkeyEvents[Type],
    ) => void;
  };
};

declare global {
  interface HTMLElementTagNameMap {
    'latchkey-help': LatchkeyHelpElement;
  }
  interface HTMLElementEventMap extends LatchkeyEvents {}
  interface DocumentEventMap extends LatchkeyEvents {}
  interface WindowEventMap extends LatchkeyEvents {}
}
