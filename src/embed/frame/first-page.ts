/*
 * What runs first in the frame, alone: gives a page that was prerendered the look of the host, so that its first question
 * needs neither the code of the site nor a second of waiting. That code is asked for at the first sign of a person, and
 * takes the page over.
 */
import { sitePath } from '../../content/base';
import { guardIntent } from '../../ui/guard-intent';
import { applyLook } from './apply-look';
import { connectHost, type Host, type ToWidget } from './host';

/** The code of the site: see src/app/widget.tsx. */
interface Code {
  takeOver: (first: FirstPage) => Promise<void>;
}

/** The first signs that somebody is about to use the page. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'focusin', 'click'];

/** What the host may change that is for the code of the site to follow. */
const FOR_CODE = ['flow', 'step', 'lang', 'remember'] as const;

let root = document.getElementById('root')!;

/**
 * Asks for a page of the widget as a document, of which nothing runs. A policy of trusted types allows no other way.
 *
 * @returns nothing where it does not come: the code of the site says why.
 */
const download = (path: string) =>
  new Promise<Document | null>((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('loadend', () => resolve(request.responseXML));
    request.open('GET', path);
    request.send();
  });

/** The page that is in view before the code of the site is there, and what that code takes over. */
export class FirstPage {
  readonly host: Host;
  readonly applyLook = applyLook;
  /** What the host wants now. */
  options: ToWidget;
  /** Path within the site and fragment of the page in view, with all answers that led there; empty where the host wants another one. */
  place = '';
  /** Id of the step in view, and the height, which the host was told of. */
  step = '';
  height = 0;
  #isAsked = false;
  /** Whether the code is taking the page over. */
  #isTaken = false;
  /** What was pressed before the code could hear it. */
  #pressed: HTMLElement | undefined;
  #size = new ResizeObserver(() => {
    if (this.#measure()) this.host.emit('resize');
  });
  #listening = new AbortController();

  constructor(host: Host) {
    this.host = host;
    this.options = host.first;
    const { signal } = this.#listening;
    for (const sign of SIGNS) addEventListener(sign, this.start, { signal, passive: true });
    addEventListener('click', (event) => this.#onClick(event), { signal });
    addEventListener('submit', (event) => event.preventDefault(), { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && host.emit('close'), { signal });
    applyLook(host.first);
    const { flow, place, remember, languages } = host.first;
    const isOther = (root.querySelector('main')?.dataset.flow ?? '') !== flow;
    const needsCode = place !== '' || remember !== 'false' || languages !== 'false';
    root.hidden = isOther || needsCode;
    if (root.hidden) this.start();
    else this.#show('');
  }

  /** Tells the host of the page in view, and of the answers that led there. */
  #show(answers: string) {
    const { flow = '', step = '', outcome = '' } = root.querySelector('main')!.dataset;
    const full = root.querySelector<HTMLAnchorElement>('[data-full]')!;
    full.hidden = this.options.mode !== 'inline';
    const isFirst = this.place === '';
    this.place = sitePath(full) + answers;
    this.step = step;
    this.#pressed = undefined;
    this.#measure();
    this.host.note({ flow, step, outcome, place: this.place });
    this.host.emit(isFirst ? 'ready' : 'place');
    if (step) this.host.emit('step');
    // What was answered is told with an outcome, which takes the code of the site.
    if (outcome) this.start();
    if (!isFirst) root.querySelector('h1')!.focus();
    this.#size.observe(root);
  }

  /** Shows the page of an answer, unless the code has taken over meanwhile or something else was pressed. */
  async #follow(link: HTMLAnchorElement) {
    const next = await download(link.pathname);
    // The page that says that one is missing has no such way to the site.
    const page = next?.querySelector('[data-full]')?.closest<HTMLElement>('#root');
    if (!page || this.#isTaken || this.#pressed !== link) return;
    const [, answers = ''] = this.place.split('#');
    root.replaceWith(page);
    root = page;
    document.title = next!.title;
    this.#show(`#${answers}${link.hash.slice(1)}`);
  }

  /** Takes what the host wants from now on. */
  hear = (options: ToWidget): void => {
    applyLook(options);
    if (options.place === '' || FOR_CODE.some((name) => options[name] !== this.options[name]))
      this.start();
    this.options = options;
  };

  /** Asks for the code of the site. */
  start = (): void => {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#takeOver().catch((error: unknown) => {
      this.host.emit('error');
      reportError(error);
    });
  };

  async #takeOver() {
    const files = JSON.parse(root.dataset.code!) as [string, ...string[]];
    for (const href of files) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'modulepreload', href });
      document.head.append(link);
    }
    const { takeOver } = (await import(/* @vite-ignore */ files[0])) as Code;
    this.#isTaken = true;
    this.#size.disconnect();
    await takeOver(this);
    this.#listening.abort();
    this.#pressed?.click();
  }

  /** Notes the height, and returns whether it is another one than before. */
  #measure(): boolean {
    const before = this.height;
    this.height = Math.ceil(root.getBoundingClientRect().height);
    this.host.note({ height: this.height });
    return this.height !== before;
  }

  /** An answer leads to its page; all else waits for the code of the site, and so does a button. */
  #onClick(event: MouseEvent) {
    const pressed = (event.target as Element).closest<HTMLElement>('a[href], button');
    const href = pressed?.getAttribute('href') ?? '';
    if (!pressed || event.defaultPrevented || /^(#|tel:|mailto:)/.test(href)) return;
    event.preventDefault();
    this.#pressed = pressed;
    const { ctrlKey, metaKey, shiftKey } = event;
    if (!pressed.dataset.option || this.#isTaken || ctrlKey || metaKey || shiftKey) return;
    void this.#follow(pressed as HTMLAnchorElement);
  }
}

const host = connectHost(location.hash.slice(1), (options) => page?.hear(options));
// Where nobody embeds it by the contract, a page leads on by its links.
document.documentElement.dataset.runs = '';
guardIntent();
const page = host && new FirstPage(host);
