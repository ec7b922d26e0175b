import css from './dialog.css?inline';
import type { LatchkeyHelpElement } from './embed';
import { fillOf } from './fill';
import type { Options } from './options';

declare global {
  /** The sign of the help site as lines on a square of 24, and its colour: written in by the build. */
  const SITE_MARK: string;
  const SITE_ACCENT: string;
  /** What stands around the frame, by language. */
  const SITE_WORDS: Readonly<
    Record<string, Record<'close' | 'openFull' | 'loading' | 'failed', string>>
  >;
}

const style = new CSSStyleSheet();
style.replaceSync(css);

/** Makes an element that styles of the host know by the name of its part. */
function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, part: string) {
  const element = document.createElement(tag);
  element.setAttribute('part', part);
  return element;
}

/** @param lines path on a square of 24. */
function icon(lines: string): Element {
  const [svg, path] = ['svg', 'path'].map<Element>((name) =>
    document.createElementNS('http://www.w3.org/2000/svg', name),
  ) as [Element, Element];
  svg.setAttribute('viewBox', '0 0 24 24');
  path.setAttribute('d', lines);
  svg.append(path);
  return svg;
}

/** What the modes "dialog" and "launcher" need around the frame. */
export interface Parts {
  dialog: HTMLDialogElement;
  /** Shows the dialog; the page below stands still until it is closed. */
  open: () => void;
  /** Makes it as the attributes say. */
  update: (options: Options) => void;
}

const made = new WeakMap<Element, Parts>();

function makeParts(
  element: LatchkeyHelpElement,
  link: HTMLSlotElement,
  onClose: () => void,
  placeOf: () => string,
): Parts {
  const dialog = make('dialog', 'dialog');
  /** Opens the dialog in the mode "launcher", in place of the link. */
  const button = make('button', 'launcher');
  const bar = make('header', 'bar');
  const title = make('b', 'title');
  const full = make('a', 'full');
  const cross = make('button', 'close');
  const status = make('p', 'status');
  /** Keeps the host's page from scrolling: by wheel, by finger or by key. Its own style is not touched. */
  const lock = new CSSStyleSheet();
  let options: Options;
  // No key presses it.
  dialog.autofocus = true;
  full.target = '_blank';
  full.append(icon('M14 4h6v6M20 4l-9 9M18 14v6H4V6h6'));
  const aim = () => {
    full.href = options.src + (placeOf() || `/${options.lang}/`).slice(1);
  };
  // The place is that of the moment when somebody goes there, or is about to.
  for (const type of ['click', 'pointerover']) full.addEventListener(type, aim);
  cross.append(icon('M7 7l10 10M17 7 7 17'));
  cross.addEventListener('click', () => dialog.close());
  bar.append(title, full, cross);
  status.role = 'status';
  dialog.append(bar, status);

  for (const opener of [link, button] as HTMLElement[]) {
    opener.addEventListener('click', (event) => {
      // Without its dialog, and for a new tab, the link is a link.
      if (!dialog.isConnected || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void element.open();
    });
  }
  dialog.addEventListener('close', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== lock);
    onClose();
  });
  // Beside the frame: also a way to close it.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());

  /** Puts both into their corner, a launcher above those that came before it to the same place. */
  function paint() {
    const { accent, theme, font, radius, corner, offset } = options;
    const [vertical, horizontal] = corner.split('-');
    const [across, down = across] = (offset || 'var(--gap)').replace(/\d+/g, '$&px').split(' ');
    const [fill, onFill] = fillOf(accent || SITE_ACCENT);
    const same = [...document.querySelectorAll('[mode=launcher]')].filter((each) =>
      ['corner', 'offset'].every((name) => each.getAttribute(name) === element.getAttribute(name)),
    );
    for (const [{ style }, nth] of [
      [dialog, 0],
      [button, same.indexOf(element)],
    ] as const)
      style.cssText = `inset:auto;${horizontal}:calc(${across} + env(safe-area-inset-${horizontal}));${vertical}:calc(${down} + ${nth * 72}px + env(safe-area-inset-${vertical}));max-height:calc(100dvh - ${down} - 16px);z-index:${options['z-index'] || 9999};--act:${fill};--on-act:${onFill};color-scheme:${theme};--radius:${radius || 12}px;font-family:${font}`;
  }

  function say() {
    const { loading, failed } = SITE_WORDS[options.lang]!;
    status.replaceChildren(
      ...(dialog.querySelector('[data-failed]')
        ? [failed, (element.querySelector('a') ?? full).cloneNode(true)]
        : [loading]),
    );
  }
  element.addEventListener('latchkey-error', say);

  function name() {
    const { label, lang } = options;
    ({ close: cross.ariaLabel, openFull: full.ariaLabel } = SITE_WORDS[lang]!);
    dialog.lang = lang;
    dialog.ariaLabel = title.textContent = label;
    button.replaceChildren(icon(SITE_MARK), label);
    aim();
    say();
  }

  const parts: Parts = {
    dialog,
    open() {
      say();
      // A scrollbar that vanished would move the page.
      const gutter = innerWidth > document.documentElement.clientWidth ? 'stable' : 'auto';
      lock.replaceSync(`:root{overflow:hidden!important;scrollbar-gutter:${gutter}!important}`);
      document.adoptedStyleSheets.push(lock);
      dialog.showModal();
    },
    update(now) {
      options = now;
      const root = element.shadowRoot!;
      root.adoptedStyleSheets = [style];
      if (!dialog.isConnected) root.append(button, dialog);
      link.hidden = options.mode === 'launcher';
      button.hidden = !link.hidden;
      paint();
      name();
      // In the top layer no ancestor moves, clips or covers it. In a browser without popovers its style alone keeps it
      // in its corner, and so it does where something of the host is to cover it.
      button.popover = options['z-index'] ? null : 'manual';
      if (button.popover && button.isConnected) button.togglePopover?.(link.hidden);
    },
  };
  made.set(element, parts);
  return parts;
}

/**
 * Makes or updates what stands around the frame; nothing where the mode has become `inline` meanwhile.
 *
 * @param loader what the loader lends: the slot with the plain link, which opens the dialog in the mode "dialog"; what hears that
 *   it was closed; and path and fragment of what the frame shows, empty where it shows nothing.
 */
export function showDialog(
  element: LatchkeyHelpElement,
  options: Options,
  ...loader: [link: HTMLSlotElement, onClose: () => void, placeOf: () => string]
): Parts | undefined {
  if (options.mode === 'inline') return undefined;
  const parts = made.get(element) ?? makeParts(element, ...loader);
  parts.update(options);
  return parts;
}
