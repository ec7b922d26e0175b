import { createRoot } from 'react-dom/client';
import type { ComponentType } from 'react';
import { MemoryRouter } from 'react-router';
import { basename, sitePath } from '../../content/base';
import { stepPath } from '../../player/address';
import { replacePendingAnswers } from '../../player/pending-answers';
import { applyLook } from './apply-look';
import { followLinks } from './follow-links';
import { connectHost, type Host, type ToHost, type ToWidget } from './host';
import { keepInMemory } from './memory-storage';
import { rememberOn } from './remembered';
import { startPath } from './start-path';
import { type FrameProps, type Place, WidgetFrame, type WidgetFrameProps } from './widget-frame';

const root = document.getElementById('root')!;

type Step = Pick<ToHost, 'flow' | 'step' | 'outcome'>;

const heightOf = (element: Element) => Math.ceil(element.getBoundingClientRect().height);

/** What the site lends to its widget, which must not know it. */
export interface Site {
  App: ComponentType<{ Frame: ComponentType<FrameProps> }>;
  /** Loads the page of a path, and notes a step as if its page had been opened; false where there is none. */
  open: (path: string, hash: string) => Promise<boolean>;
}

const frameWith = (own: Omit<WidgetFrameProps, keyof FrameProps>) => (props: FrameProps) => (
  <WidgetFrame {...own} {...props} />
);

/** The site in the frame of a host's page: listens to it, and tells it what happens. */
class Widget {
  #site: Site;
  #host: Host;
  #options: ToWidget;
  #place = '';
  #height = 0;
  /** Steps that were shown, but whose place is not known yet. */
  #shown: Step[] = [];
  /** Id of the last step that the host was told of. */
  #emittedStep = '';
  /** Whether the walk is over, so that the next visit begins anew. */
  #isOver = false;
  #language: string;
  #ways: Pick<Place, 'addressIn' | 'navigate'> | undefined;
  #remembered: ReturnType<typeof rememberOn>;
  #markReady: () => void = () => undefined;
  #isReady = new Promise<void>((resolve) => {
    this.#markReady = resolve;
  });

  constructor(site: Site, host: Host) {
    this.#site = site;
    this.#host = host;
    this.#options = host.first;
    this.#language = host.first.lang;
    this.#remembered = rememberOn(keepInMemory(), host.origin);
  }

  /** Shows the first page, and says that it is there. */
  async start() {
    const { lang, flow, step, place } = this.#options;
    // What the host says wins over what was remembered.
    const kept = place || (step === '' ? this.#remembered.read(this.#options) : '');
    const wanted = basename + kept;
    const isThere = kept !== '' && (await this.#open(wanted));
    const start = isThere ? wanted : await startPath(lang, flow, step);
    if (!isThere) await this.#open(start);
    applyLook(this.#options);
    const Frame = frameWith({
      ...(this.#options.mode !== 'inline' &&
        !this.#host.hasBar && { onClose: () => this.#host.emit('close') }),
      hasLanguages: this.#options.languages !== 'false',
      hasFull: this.#options.mode === 'inline' || !this.#host.hasBar,
      onPlace: this.#onPlace,
    });
    const { App } = this.#site;
    // The frame must not leave its page, and the Back of the host's page is not ours.
    createRoot(root, { onUncaughtError: () => this.#host.emit('error') }).render(
      <MemoryRouter initialEntries={[start]} useTransitions={false}>
        <App Frame={Frame} />
      </MemoryRouter>,
    );
    this.#listen();
  }

  #listen() {
    addEventListener('latchkey-step', ({ detail }) => {
      this.#shown.push(detail);
      this.#emitSteps();
    });
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.#host.emit('close');
    });
    followLinks(
      (url) => this.#visit(url.pathname + url.search + url.hash),
      (url) => this.#host.openTab(url),
    );
    this.#print();
    new ResizeObserver(() => this.#emitHeight()).observe(root);
  }

  /** A step is told together with its place, so a host that knows of an answer can move the element at once. */
  #emitSteps() {
    const isHere = ({ flow, step }: Step) =>
      (basename + this.#place).startsWith(stepPath(this.#language, flow, step));
    for (const detail of this.#shown.splice(0, this.#shown.findLastIndex(isHere) + 1)) {
      this.#host.note(detail);
      this.#isOver = detail.outcome !== '';
      this.#remember();
      this.#host.emit('step');
      if (this.#isOver) this.#host.emit('outcome');
      this.#emittedStep = detail.step;
    }
    this.#emitHeight();
  }

  /** A new height is told after the place or the step that has it. */
  #emitHeight() {
    const main = document.querySelector('main');
    // The old height stays until the new one is known.
    if (!main) return;
    const { step = this.#emittedStep } = main.dataset;
    if (this.#place === '' || step !== this.#emittedStep || heightOf(root) === this.#height) return;
    this.#measure();
    this.#host.emit('resize');
  }

  /** The sandbox lets nobody print, so the same place is opened in a tab that can. */
  #print() {
    window.print = () => {
      const { href } = document.querySelector<HTMLAnchorElement>('[data-full]')!;
      this.#host.openTab(href);
    };
    addEventListener('click', ({ target }) => {
      if ((target as Element).closest('[data-print-article]')) window.print();
    });
  }

  #remember() {
    this.#remembered.write(this.#options, this.#isOver ? '' : this.#place);
  }

  #measure() {
    this.#height = heightOf(root);
    this.#host.note({ height: this.#height });
  }

  #onPlace = ({ place, language, ...ways }: Place) => {
    this.#ways = ways;
    if (place === this.#place) return;
    const isFirst = this.#place === '';
    this.#place = place;
    this.#language = language;
    this.#remember();
    // Later, the observer of the size tells it as a resize.
    if (isFirst) this.#measure();
    this.#host.note({ place, language, ...this.#shown.at(-1) });
    this.#host.emit(isFirst ? 'ready' : 'place');
    this.#emitSteps();
    // A step takes the focus by itself.
    if (!isFirst) document.querySelector<HTMLElement>('#main:not([data-step])')?.focus();
    this.#markReady();
  };

  #open(address: string): Promise<boolean> {
    const url = new URL(address, location.origin);
    return this.#site.open(sitePath(url), url.hash);
  }

  /** Shows a page of the site, unless there is none at its address. */
  async #visit(address: string): Promise<boolean> {
    if (!(await this.#open(address))) return false;
    await this.#ways?.navigate(address, { state: { isMove: true } });
    return true;
  }

  /** Takes over what the host asks for now. */
  async configure(options: ToWidget) {
    await this.#isReady;
    const before = this.#options;
    this.#options = options;
    applyLook(options);
    const language = options.lang === before.lang ? this.#language : options.lang;
    const hasMoved = options.flow !== before.flow || options.step !== before.step;
    if (options.place === '' || hasMoved) {
      replacePendingAnswers('');
      await this.#visit(await startPath(language, options.flow, options.step));
    } else if (language !== this.#language) {
      await this.#visit(this.#ways!.addressIn(language));
    }
    this.#remember();
  }
}

/** Shows the site in this frame, where the page of a host has asked for it by the contract. */
export async function startWidget(site: Site): Promise<void> {
  const host = connectHost(location.hash.slice(1), (options) => void widget?.configure(options));
  const widget = host && new Widget(site, host);
  await widget?.start();
}
