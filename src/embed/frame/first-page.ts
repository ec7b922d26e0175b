/*
 * What runs first in the frame, alone: shows a page that was prerendered, so that its first question needs neither the
 * code of the site nor a second of waiting. That code is asked for at the first sign of a person, and takes the page over.
 */
import { guardIntent } from '../../ui/guard-intent';
import { applyLook } from './apply-look';
import { connectHost, type Host, type ToWidget } from './host';

/** The code of the site: see src/app/widget.tsx. */
interface Code {
  takeOver: (first: FirstPage) => Promise<void>;
}

/** The first signs that somebody is about to use the page. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'focusin'];

/** What the host may change that is for the code of the site to follow. */
const FOR_CODE = ['flow', 'step', 'lang', 'remember'] as const;

const root = document.getElementById('root')!;
const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;

/** Path of the folder of the site, without a slash at its end. */
const base = location.pathname.replace(/\/[^/]+\/widget\/$/, '');

/**
 * Asks for a page as a document, of which nothing runs. A policy of trusted types allows no other way.
 *
 * @throws Error where that is no page to begin with: the code of the site says why.
 */
const download = (place: string) =>
  new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('loadend', () => {
      const page = request.responseXML;
      if (page?.querySelector('main:is([data-step], [data-page=home])')) resolve(page);
      else reject(new Error(place));
    });
    request.open('GET', base + place);
    request.send();
  });

/** Path of the first page that a host asks for; empty where only the code of the site can tell. */
function firstPlace({ lang, flow, step, place, remember, languages }: ToWidget): string {
  if (place || remember !== 'false' || languages !== 'false') return '';
  if (!flow) return `/${lang}/`;
  const first = JSON.parse(find('main').dataset.first!) as Record<string, string>;
  const id = step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) || first[flow];
  return id ? `/${lang}/${flow}/${id}/` : '';
}

/** The page that is in view before the code of the site is there, and what that code takes over. */
export class FirstPage {
  readonly host: Host;
  readonly applyLook = applyLook;
  /** What the host wants now. */
  options: ToWidget;
  /** Path within the site and fragment of the page in view, with all answers that led there; empty where there is none. */
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
  }

  /** Shows a page in place of the one in view, unless the code has taken over meanwhile. */
  async show(place: string): Promise<void> {
    const page = await download(place);
    if (this.#isTaken) return;
    const main = page.querySelector('main')!;
    const { flow = '', step = '', outcome = '' } = main.dataset;
    const isFirst = this.place === '';
    [this.place, this.step, this.#pressed] = [place, step, undefined];
    find('main').replaceWith(main);
    root.dataset.files = page.getElementById('root')!.dataset.files ?? '{}';
    document.title = page.title;
    find('footer').hidden = false;
    find('[data-home]').hidden = step === '';
    const full = find('[data-full]');
    full.setAttribute('href', base + place);
    full.hidden = this.options.mode !== 'inline';
    this.#measure();
    this.host.note({ flow, step, outcome, place });
    this.host.emit(isFirst ? 'ready' : 'place');
    if (step) this.host.emit('step');
    // What was answered is told with an outcome, which takes the code of the site.
    if (outcome) this.start();
    if (!isFirst) find('h1').focus();
    this.#size.observe(root);
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
    const { pathname, hash } = pressed as HTMLAnchorElement;
    const [, answers = ''] = this.place.split('#');
    // Where that fails, the code of the site says what is wrong.
    this.show(`${pathname.slice(base.length)}#${answers}${hash.slice(1)}`).catch(() => undefined);
  }
}

const host = connectHost(location.hash.slice(1), (options) => page?.hear(options));
const page = host && new FirstPage(host);

if (page) {
  guardIntent();
  document.documentElement.dataset.runs = '';
  applyLook(page.options);
  const place = firstPlace(page.options);
  if (place) page.show(place).catch(page.start);
  else page.start();
}
