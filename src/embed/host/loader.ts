/*! Latchkey: see docs/embedding.md */
import type { LatchkeyDetail, LatchkeyHelpElement } from './embed';
import { ATTRIBUTES, isMessage, TO_HOST } from '../messages';
import type { Parts } from './dialog';
import { type Options, readOptions, schemeOf } from './options';
import { awaitTurn, endTurn } from './turns';

/** One frame of the help site. Until it answers, the link inside the tag is shown. */
class LatchkeyHelp extends HTMLElement implements LatchkeyHelpElement {
  static observedAttributes = Object.keys(ATTRIBUTES);

  #root = this.attachShadow({ mode: 'open' });
  #link = document.createElement('slot');
  #dialog: Promise<Parts | void> | undefined;
  #frame: HTMLIFrameElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #options = {} as Options;
  #id = '';
  #place = '';
  /** Whether the host has asked to begin anew before the widget could hear it. */
  #isAnew = false;
  /** Whether the dialog is to open as soon as its code has arrived. */
  #isWanted = false;
  #detail: Partial<LatchkeyDetail> = {};
  /** Where the person is, without language and answers, and which events were emitted there. */
  #shown = '';
  #emitted = new Set<string>();
  #page = new MutationObserver(() => this.#update());

  connectedCallback() {
    addEventListener('message', this.#onMessage);
    this.#page.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#update();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#onMessage);
    this.#page.disconnect();
    this.#drop();
  }

  attributeChangedCallback() {
    // By then, all attributes that one task changes have changed.
    queueMicrotask(() => this.#update());
  }

  async open() {
    this.#isWanted = true;
    // What the same task has changed before is read first.
    await Promise.resolve();
    const parts = await this.#dialog;
    if (!this.#isWanted || !parts?.dialog.isConnected) return;
    this.#start(parts.dialog);
    this.#configure();
    parts.open();
  }

  close() {
    this.#isWanted = false;
    this.#root.querySelector('dialog')?.close();
  }

  restart() {
    this.#place = '';
    this.#isAnew = !!this.#frame?.inert;
    this.#update();
  }

  goTo(flow: string, step = '') {
    this.setAttribute('flow', flow);
    this.setAttribute('step', step);
    this.restart();
  }

  #update() {
    // It is updated when it is added again.
    if (!this.isConnected) return;
    const { flow, step, lang, mode, src } = this.#options;
    const now = (this.#options = readOptions(this));
    if (flow !== now.flow || step !== now.step) this.#place = '';
    if (lang !== now.lang) this.#place = this.#place.replace(/^\/[^/]+/, `/${now.lang}`);
    const isWanted = this.#isWanted;
    if (mode !== now.mode || src !== now.src) this.#drop();
    this.#isWanted = isWanted;
    if (now.mode === 'inline') this.#start(this.#root);
    else {
      const dialog: Promise<Parts | void> = (this.#dialog = import('./dialog')
        .then(({ showDialog }) =>
          showDialog(
            this,
            this.#options,
            this.#link,
            () => this.#emit('close'),
            () => this.#place,
          ),
        )
        .catch(() => {
          // Of updates one after another the last one counts.
          if (dialog === this.#dialog) this.#fail();
        }));
    }
    this.#configure();
  }

  #message() {
    return {
      latchkey: 1,
      id: this.#id,
      ...this.#options,
      scheme: schemeOf(this),
      place: this.#place,
      origin,
    };
  }

  #configure() {
    const frame = this.#frame;
    if (!frame) return;
    const { theme, src } = this.#options;
    // A frame of another scheme than its page is never transparent.
    frame.style.colorScheme = theme === 'auto' ? '' : theme;
    if (!frame.inert) frame.contentWindow!.postMessage(this.#message(), src);
  }

  #start(parent: Node) {
    if (this.#frame && this.#frame.dataset.failed !== '') return;
    this.#frame?.remove();
    const { label, mode } = this.#options;
    const frame = (this.#frame = document.createElement('iframe'));
    this.#id = String(Math.random());
    frame.title = label;
    frame.inert = true;
    frame.part.value = 'frame';
    // The host's policy allows styles that are set by script. The colour, which nobody sees, changes
    // whenever the page turns dark or light, for whatever reason; where it turns back at once, no change ends.
    frame.style.cssText =
      'display:block;width:100%;height:0;border:0;color:light-dark(#000,#fff);transition:color 1ms';
    frame.addEventListener('transitionend', () => this.#configure());
    frame.sandbox.value = 'allow-scripts allow-same-origin allow-popups allow-forms';
    frame.allow = 'clipboard-write';
    parent.appendChild(frame);
    // Somebody who has opened a dialog is not kept waiting.
    if (mode === 'inline') awaitTurn(frame, () => this.#load(frame));
    else this.#load(frame);
  }

  #load(frame: HTMLIFrameElement) {
    const { src, lang, flow, step } = this.#options;
    const open = (page: string) => {
      // The first message is the fragment, which is sent to nobody.
      frame.src = `${src}${lang}/widget/${page}#${encodeURIComponent(JSON.stringify(this.#message()))}`;
    };
    open(
      flow && !this.#place && !this.matches('[remember],[languages]')
        ? `${flow}/${step && `${step}/`}`.replace(/[A-Z]/g, '-$&').toLowerCase()
        : '',
    );
    // What is not known there has no page: the one for all says so.
    frame.addEventListener('load', () => setTimeout(() => frame.inert && open(''), 500), {
      once: true,
    });
    // Within five seconds the plain link must be offered again.
    this.#timer = setTimeout(() => {
      console.warn(`<latchkey-help>: no answer from ${src}`);
      this.#fail();
    }, 4500);
  }

  /** Stops waiting for an answer, and gives the turn to another frame. */
  #settle() {
    clearTimeout(this.#timer);
    endTurn(this.#frame);
  }

  /** Back to the plain link. */
  #drop() {
    this.#settle();
    this.close();
    // The dialog is kept for another frame.
    this.#frame?.remove();
    this.#root.replaceChildren(this.#link);
    this.#link.hidden = false;
    this.#frame = undefined;
  }

  #onMessage = ({ source, origin, data: sent }: MessageEvent) => {
    const { src, mode } = this.#options;
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || !src.startsWith(`${origin}/`)) return;
    // A frame of before knows of no code.
    const data: unknown = { code: '', ...sent };
    if (!isMessage(data, this.#id, TO_HOST)) return;
    const { type, place, url: link, flow, step, outcome, language, seconds, height, code } = data;
    if (type === 'open') return void open(link, '_blank', 'noopener');
    if (!this.#isAnew) this.#place = place;
    const detail = { flow, step, outcome, language, seconds, height, link, code };
    this.#detail = detail as LatchkeyDetail;
    clearTimeout(this.#timer);
    if (mode === 'inline' && height) frame.style.height = `${height}px`;
    // At another step, every event is news.
    const shown = place.replace(/^\/[^/]+|#.*/g, '');
    if (shown !== this.#shown) this.#emitted.clear();
    this.#shown = shown;
    if (type === 'close') this.close();
    else if (type === 'error') this.#fail();
    else if (type !== 'place') {
      if (type === 'ready') {
        this.#settle();
        frame.inert = this.#isAnew = false;
        delete frame.dataset.failed;
        this.#link.hidden ||= mode === 'inline';
        this.#configure();
      }
      // The same step is shown again in another language, and by a frame that was made anew.
      if (!this.#emitted.has(type + step)) this.#emit(type);
      if (/step|outcome/.test(type)) this.#emitted.add(type + step);
    }
  };

  /** Offers the plain link again, inline or in the dialog. A late answer is welcome all the same. */
  #fail() {
    this.#settle();
    if (this.#frame) {
      this.#frame.inert = true;
      this.#frame.dataset.failed = '';
      this.#frame.style.height = '0';
    }
    if (this.#options.mode === 'inline') this.#link.hidden = false;
    this.#emit('error');
  }

  #emit(type: string) {
    this.dispatchEvent(
      new CustomEvent(`latchkey-${type}`, { detail: this.#detail, bubbles: true }),
    );
  }
}

// A page may load the script twice.
if (!customElements.get('latchkey-help')) customElements.define('latchkey-help', LatchkeyHelp);
