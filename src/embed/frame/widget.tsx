import { createRoot, hydrateRoot } from 'react-dom/client';
import type { ComponentType } from 'react';
import { MemoryRouter } from 'react-router';
import { basename, sitePath } from '../../content/base';
import { homePath, stepPath } from '../../player/address';
import { replacePendingAnswers } from '../../player/pending-answers';
import type { FirstPage } from './first-page';
import { followLinks } from './follow-links';
import type { Host, ToHost, ToWidget } from './host';
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

/**
 * Notes the answers that led to a place of the first page, which stand one behind the other, but for the last.
 *
 * @returns the place with that one, as a link on its page says it.
 */
function notePending(place: string): string {
  const [path, ...answers] = place.split(/#?(?=\+)/) as [string, ...string[]];
  if (answers.length < 2) return place;
  const last = answers.pop()!;
  replacePendingAnswers(`@${path.split('/')[2]!}${answers.join('')}`);
  return `${path}#${last}`;
}

/** The links of a page that was prerendered lead from frame to frame; the code of the site knows its own addresses. */
function leadToSite(locale: string): void {
  const home = homePath(locale);
  for (const link of root.querySelectorAll(`[href^="${home}widget/"]`))
    link.setAttribute('href', link.getAttribute('href')!.replace(`${home}widget/`, home));
}

/** The site in the frame of a host's page: takes over its first page, listens to the host, and tells it what happens. */
export class Widget {
  #site: Site;
  #first: FirstPage;
  #host: Host;
  #options: ToWidget;
  #place: string;
  #height: number;
  /** Steps that were shown, but whose place is not known yet. */
  #shown: Step[] = [];
  /** Id of the last step that the host was told of. */
  #emittedStep: string;
  /** Whether the walk is over, so that the next visit begins anew. */
  #isOver = false;
  #language: string;
  #ways: Pick<Place, 'addressIn' | 'navigate'> | undefined;
  #remembered: ReturnType<typeof rememberOn>;
  #codeAt: (place: string) => Promise<string> = async () => '';
  #markReady: () => void = () => undefined;
  #isReady = new Promise<void>((resolve) => {
    this.#markReady = resolve;
  });

  constructor(site: Site, first: FirstPage) {
    const { host } = first;
    this.#site = site;
    this.#first = first;
    this.#host = host;
    this.#place = first.place;
    this.#emittedStep = first.step;
    this.#height = first.height;
    this.#options = host.first;
    this.#language = host.first.lang;
    this.#remembered = rememberOn(keepInMemory(), host.origin);
  }

  /** Takes over the first page, or shows it and says that it is there. */
  async start() {
    const { lang, flow, step, place } = this.#options;
    // Beside the page, so that no outcome waits for it. Without it, an outcome is told without its code.
    const hasCode = import('./code-at').then(
      ({ codeAt }) => (this.#codeAt = codeAt),
      () => undefined,
    );
    // What the host says wins over what was remembered.
    const kept = this.#place || place || (step === '' ? this.#remembered.read(this.#options) : '');
    const wanted = basename + notePending(kept);
    const isThere = kept !== '' && (await this.#open(wanted));
    const start = isThere ? wanted : await startPath(lang, flow, step);
    if (this.#place) this.#place = start.slice(basename.length);
    if (!isThere) await this.#open(start);
    await hasCode;
    const Frame = frameWith({
      Header: await this.#loadHeader(),
      hasFull: this.#options.mode === 'inline' || !this.#host.hasBar,
      onPlace: this.#onPlace,
      contactOf: () => this.#options.contact,
      onContact: () => this.#host.emit('contact', this.#link()),
    });
    const { App } = this.#site;
    // The frame must not leave its page, and the Back of the host's page is not ours.
    const app = (
      <MemoryRouter initialEntries={[start]} useTransitions={false}>
        <App Frame={Frame} />
      </MemoryRouter>
    );
    const onFailure = { onUncaughtError: () => this.#host.emit('error') };
    root.hidden = false;
    if (this.#place && isThere) {
      leadToSite(lang);
      hydrateRoot(root, app, onFailure);
    } else createRoot(root, onFailure).render(app);
    this.#listen();
    this.#first.hear = (options) => void this.#configure(options);
    // What it has said since.
    if (this.#first.options !== this.#host.first) this.#first.hear(this.#first.options);
  }

  async #loadHeader() {
    const { languages, mode } = this.#options;
    const hasLanguages = languages !== 'false';
    const canBeClosed = mode === 'inline' || this.#host.hasBar;
    if (!hasLanguages && canBeClosed) return undefined;
    const { headerWith } = await import('./widget-header');
    return headerWith(hasLanguages, canBeClosed ? undefined : () => this.#host.emit('close'));
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
    // A link that gives an answer is about to become one that tells all of them.
    const isHere = ({ flow, step }: Step) =>
      (basename + this.#place).startsWith(stepPath(this.#language, flow, step)) &&
      !this.#place.includes('#+');
    for (const detail of this.#shown.splice(0, this.#shown.findLastIndex(isHere) + 1)) {
      this.#host.note({ ...detail, code: '' });
      this.#isOver = detail.outcome !== '';
      this.#remember();
      // The first page has told its step, but not that it is an outcome.
      if (detail.step !== this.#first.step) this.#host.emit('step');
      this.#first.step = '';
      if (this.#isOver) void this.#emitOutcome();
      this.#emittedStep = detail.step;
    }
    this.#emitHeight();
  }

  /** All that the code needs was loaded with the step, so that nobody can go on before it is there. */
  async #emitOutcome() {
    this.#host.note({ code: await this.#codeAt(this.#place).catch(() => '') });
    this.#host.emit('outcome', this.#link());
  }

  /** Address of the place on the help site. */
  #link = () => location.origin + basename + this.#place;

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
    this.#markReady();
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
  };

  #open(address: string): Promise<boolean> {
    const url = new URL(address, location.origin);
    return this.#site.open(sitePath(url), url.hash);
  }

  /** Shows a page of the site, unless there is none at its address. */
  async #visit(address: string): Promise<boolean> {
    if (!(await this.#open(address))) return false;
    await this.#isReady;
    await this.#ways!.navigate(address, { state: { isMove: true } });
    return true;
  }

  /** Takes over what the host asks for now. */
  async #configure(options: ToWidget) {
    await this.#isReady;
    const before = this.#options;
    this.#options = options;
    this.#first.applyLook(options);
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
