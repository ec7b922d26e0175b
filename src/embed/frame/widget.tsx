import { createRoot } from 'react-dom/client';
import type { NavigateFunction } from 'react-router';
import { App, type FrameProps } from '../../app/app';
import { noteMove, writeNote } from '../../player/pending-answers';
import { loadPage } from '../../app/page';
import { followLinks } from './follow-links';
import { connectHost, type Host, type ToWidget } from './host';
import { keepInMemory } from './memory-storage';
import { MemoryRouter } from './memory-router';
import { paint } from './paint';
import { rememberOn } from './remembered';
import { startPath } from './start-path';
import { WidgetFrame, type WidgetFrameProps } from './widget-frame';

const root = document.getElementById('root')!;

const heightOf = (element: Element) => Math.ceil(element.getBoundingClientRect().height);

const frameWith = (own: Omit<WidgetFrameProps, keyof FrameProps>) => (props: FrameProps) => (
  <WidgetFrame {...own} {...props} />
);

/** The site in the frame of a host's page: listens to it, and tells it what happens. */
class Widget {
  #host: Host;
  #options: ToWidget;
  #place = '';
  #height = 0;
  #language: string;
  #navigate: NavigateFunction | undefined;
  #remembered: ReturnType<typeof rememberOn>;
  #markReady: () => void = () => undefined;
  #isReady = new Promise<void>((resolve) => {
    this.#markReady = resolve;
  });

  constructor(host: Host) {
    this.#host = host;
    this.#options = host.first;
    this.#language = host.first.lang;
    this.#remembered = rememberOn(keepInMemory(), host.origin);
  }

  /** Shows the first page, and says that it is there. */
  async start() {
    const { lang, flow, step, place } = this.#options;
    const wanted = place || this.#remembered.read(this.#options);
    const isThere = wanted !== '' && (await this.#note(new URL(wanted, location.origin)));
    const start = isThere ? wanted : await startPath(lang, flow, step);
    if (!isThere) await this.#note(new URL(start, location.origin));
    paint(this.#options);
    root.style.display = 'flow-root';
    const Frame = frameWith({
      onClose: this.#options.mode === 'inline' ? undefined : () => this.#host.tell('close'),
      onPlace: this.#onPlace,
    });
    createRoot(root, { onUncaughtError: () => this.#host.tell('error') }).render(
      <MemoryRouter start={start}>
        <App Frame={Frame} />
      </MemoryRouter>,
    );
    this.#listen();
  }

  #listen() {
    const tell =
      (type: 'step' | 'outcome') => (event: WindowEventMap[`latchkey-${typeof type}`]) => {
        this.#host.note(event.detail);
        this.#host.tell(type);
      };
    addEventListener('latchkey-step', tell('step'));
    addEventListener('latchkey-outcome', tell('outcome'));
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.#host.tell('close');
    });
    followLinks(
      (url) => this.#visit(url),
      (url) => this.#host.openTab(url),
    );
    new ResizeObserver(() => {
      if (heightOf(root) === this.#height) return;
      this.#measure();
      this.#host.tell('resize');
    }).observe(root);
  }

  #measure() {
    this.#height = heightOf(root);
    this.#host.note({ height: this.#height });
  }

  #onPlace = (place: string, language: string, navigate: NavigateFunction) => {
    this.#navigate = navigate;
    if (place === this.#place) return;
    const isFirst = this.#place === '';
    this.#place = place;
    this.#language = language;
    this.#remembered.write(this.#options, place);
    this.#measure();
    this.#host.note({ place, language });
    this.#host.tell(isFirst ? 'ready' : 'place');
    this.#markReady();
  };

  /** Loads the page of an address, and notes a step as if its page had been opened. */
  async #note({ pathname, hash }: URL): Promise<boolean> {
    const page = await loadPage(pathname);
    if (page.kind === 'step') noteMove(hash.slice(1), page.flow.id, page.step);
    return page.kind !== 'notFound';
  }

  async #visit(url: URL): Promise<boolean> {
    if (!(await this.#note(url))) return false;
    await this.#navigate?.(url.pathname + url.search + url.hash, { state: { isMove: true } });
    return true;
  }

  /** Takes over what the host asks for now. */
  async configure(options: ToWidget) {
    await this.#isReady;
    const before = this.#options;
    this.#options = options;
    paint(options);
    this.#remembered.write(options, this.#place);
    const language = options.lang === before.lang ? this.#language : options.lang;
    const hasMoved = options.flow !== before.flow || options.step !== before.step;
    if (options.place === '' || hasMoved) {
      writeNote('');
      const path = await startPath(language, options.flow, options.step);
      await this.#visit(new URL(path, location.origin));
    } else if (language !== this.#language) {
      const place = this.#place.replace(/^\/\w+/, `/${language}`);
      await this.#visit(new URL(place, location.origin));
    }
  }
}

const host = connectHost(location.hash.slice(1), (options) => void widget?.configure(options));
const widget = host && new Widget(host);
await widget?.start();
