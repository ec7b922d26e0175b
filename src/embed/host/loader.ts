/*! Latchkey: see docs/embedding.md */
import type { LatchkeyDetail, LatchkeyHelpElement } from './embed';
import { ATTRIBUTES, isMessage, TO_HOST } from '../messages';
import { complain, type Options, readOptions } from './options';

/** One frame of the help site; the link inside the tag for as long as there is none. */
class LatchkeyHelp extends HTMLElement implements LatchkeyHelpElement {
  static observedAttributes = Object.keys(ATTRIBUTES);

  #root = this.attachShadow({ mode: 'open' });
  #link = document.createElement('slot');
  #dialog: Promise<HTMLDialogElement> | undefined;
  #frame: HTMLIFrameElement | undefined;
  #options = {} as Options;
  #id = '';
  #place = '';
  #detail: LatchkeyDetail = {};

  connectedCallback() {
    addEventListener('message', this.#hear);
    this.#drop();
    this.#update();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
  }

  attributeChangedCallback() {
    // All that one task changes is one update.
    queueMicrotask(() => this.isConnected && this.#update());
  }

  async open() {
    const dialog = await this.#dialog;
    if (!dialog?.isConnected) return;
    this.#start(dialog);
    dialog.showModal();
  }

  close() {
    this.#root.querySelector('dialog')?.close();
  }

  restart() {
    this.#place = '';
    this.#update();
  }

  goTo(flow: string, step = '') {
    this.setAttribute('flow', flow);
    this.setAttribute('step', step);
    this.restart();
  }

  #update() {
    const { flow, step, lang, mode, src } = this.#options;
    const now = (this.#options = readOptions(this));
    if (flow !== now.flow || step !== now.step) this.#place = '';
    if (lang !== now.lang) this.#place = this.#place.replace(/^\/[^/]+/, `/${now.lang}`);
    if (mode !== now.mode || src !== now.src) this.#drop();
    if (now.mode === 'inline') this.#start(this.#root);
    else
      this.#dialog = import('./dialog').then(({ showDialog }) =>
        showDialog(this, this.#link, this.#options, complain, () => this.#tell('close')),
      );
    this.#configure();
  }

  #message() {
    const scheme = getComputedStyle(this).colorScheme;
    return { latchkey: 1, id: this.#id, ...this.#options, scheme, place: this.#place };
  }

  #configure() {
    if (this.#frame?.inert === false)
      this.#frame.contentWindow!.postMessage(this.#message(), this.#options.src);
  }

  #start(parent: Node) {
    if (this.#frame) return;
    const { src, lang, label } = this.#options;
    const frame = (this.#frame = document.createElement('iframe'));
    this.#id = crypto.getRandomValues(new Uint32Array(2)).join('-');
    frame.title = label;
    frame.inert = true;
    // Set by script, so it needs no leave of the host's policy.
    frame.style.cssText = 'display: block; width: 100%; height: 0; border: 0';
    frame.sandbox.value = 'allow-scripts allow-same-origin allow-popups allow-forms';
    // The first message is the fragment, which is sent to nobody.
    const message = JSON.stringify({ ...this.#message(), origin });
    frame.src = `${src}/${lang}/widget/#${encodeURIComponent(message)}`;
    parent.appendChild(frame);
    // Within five seconds the plain link must be offered again.
    setTimeout(() => {
      if (frame !== this.#frame || !frame.inert) return;
      complain(`${src} does not answer: is it up, and in frame-src?`);
      this.#fail();
    }, 4500);
  }

  /** Back to the plain link. */
  #drop() {
    this.#root.replaceChildren(this.#link);
    this.#link.hidden = false;
    this.#frame = undefined;
  }

  #hear = ({ source, origin, data }: MessageEvent) => {
    const { src, mode } = this.#options;
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || origin !== new URL(src).origin) return;
    if (!isMessage(data, this.#id, TO_HOST)) return;
    const { type, place, url, flow, step, outcome, language, seconds, height } = data;
    this.#place = place;
    this.#detail = { flow, step, outcome, language, seconds, height } as LatchkeyDetail;
    if (mode === 'inline') frame.style.height = `${height}px`;
    if (type === 'open') open(url, '_blank', 'noopener');
    else if (type === 'close') this.close();
    else if (type === 'error') this.#fail();
    else if (type !== 'place') {
      if (type === 'ready') {
        frame.inert = false;
        this.#link.hidden ||= mode === 'inline';
        this.#configure();
      }
      this.#tell(type);
    }
  };

  #fail() {
    this.close();
    this.#drop();
    this.#tell('error');
  }

  #tell(type: string) {
    this.dispatchEvent(
      new CustomEvent(`latchkey-${type}`, { detail: this.#detail, bubbles: true }),
    );
  }
}

customElements.define('latchkey-help', LatchkeyHelp);
