import type { LatchkeyHelpElement } from './embed';
import type { Options, warnOf } from './options';

const style = new CSSStyleSheet();

style.replaceSync(`
  button {
    position: fixed; z-index: 9999; margin: 0; min-height: 48px; padding: 0 20px; border: 2px solid;
    border-radius: 24px; background: Canvas; color: CanvasText;
    font: 600 16px/1.2 system-ui, sans-serif; cursor: pointer;
  }
  button:focus-visible { outline: 3px solid; outline-offset: 3px }
  dialog {
    width: 32rem; height: 46rem; padding: 0; border: 0; border-radius: 12px; overflow: hidden;
    background: Canvas; overscroll-behavior: contain;
  }
  iframe { height: 100% !important }
  [inert] { visibility: hidden }
  @media print { button { display: none } }
  @media (width < 40rem) {
    dialog { width: 100%; height: 100%; max-width: none; max-height: none; border-radius: 0 }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] { animation: appear 0.15s }
    @keyframes appear { from { opacity: 0 } }
  }
`);

const POSITION = {
  corner: /^(top|bottom)-(left|right)$/,
  offset: /^\d{1,3}( \d{1,3})?$/,
};

/** Where the launcher stands, as styles. A bad value falls back to 16 pixels from bottom and right. */
function positionOf(options: Options, warn: typeof warnOf) {
  const read = (name: keyof typeof POSITION, standard: string) => {
    const value = options[name] || standard;
    if (POSITION[name].test(value)) return value;
    void warn(name, value);
    return standard;
  };
  const [vertical, horizontal] = read('corner', 'bottom-right').split('-') as ['top', 'left'];
  const [across, down = across] = read('offset', '16').split(' ');
  return { inset: 'auto', [vertical]: `${down}px`, [horizontal]: `${across}px` };
}

/** Keeps the host's page from scrolling: by wheel, by finger or by key. Its own style is not touched. */
class ScrollLock {
  #sheet = new CSSStyleSheet();

  set() {
    // A scrollbar that vanished would move the page.
    const gutter = innerWidth > document.documentElement.clientWidth ? 'stable' : 'auto';
    this.#sheet.replaceSync(
      `:root { overflow: hidden !important; scrollbar-gutter: ${gutter} !important }`,
    );
    this.release();
    document.adoptedStyleSheets.push(this.#sheet);
  }

  release() {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    );
  }
}

/** What the modes "dialog" and "launcher" need around the frame. */
export interface Parts {
  dialog: HTMLDialogElement;
  /** Opens the dialog in the mode "launcher", in place of the link. */
  button: HTMLButtonElement;
  /** Shows the dialog; the page below stands still until it is closed. */
  open: () => void;
}

const made = new WeakMap<Element, Parts>();

/** @param link the slot with the plain link, which opens the dialog in the mode "dialog". */
function makeParts(
  element: LatchkeyHelpElement,
  link: HTMLSlotElement,
  onClose: () => void,
): Parts {
  const dialog = document.createElement('dialog');
  const button = document.createElement('button');
  const lock = new ScrollLock();
  // In the top layer no ancestor moves, clips or covers it.
  button.popover = 'manual';
  for (const opener of [link, button]) {
    opener.addEventListener('click', (event: Event) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      // Without its dialog, and for a new tab, the link is a link.
      if (!dialog.isConnected || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      void element.open();
    });
  }
  dialog.addEventListener('close', () => {
    lock.release();
    onClose();
  });
  // Beside the frame: also a way to close it before the widget has brought its own.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  const open = () => {
    lock.set();
    dialog.showModal();
  };
  const parts = { dialog, button, open };
  made.set(element, parts);
  return parts;
}

/** Makes or updates what stands around the frame; nothing where the mode has become `inline` meanwhile. */
export function showDialog(
  element: LatchkeyHelpElement,
  link: HTMLSlotElement,
  options: Options,
  warn: typeof warnOf,
  onClose: () => void,
): Parts | undefined {
  if (options.mode === 'inline') return undefined;
  const parts = made.get(element) ?? makeParts(element, link, onClose);
  const { dialog, button } = parts;
  const root = element.shadowRoot!;
  root.adoptedStyleSheets = [style];
  if (!dialog.isConnected) root.append(button, dialog);

  const { mode, theme, accent, label } = options;
  const colorScheme = theme === 'auto' ? '' : theme;
  Object.assign(button.style, {
    ...positionOf(options, warn),
    borderColor: accent,
    colorScheme,
  });
  dialog.style.colorScheme = colorScheme;
  if (label === '') void warn('label', label);
  button.textContent = dialog.ariaLabel = label || '?';
  link.hidden = mode === 'launcher';
  button.hidden = !link.hidden;
  // In a browser without popovers, its style alone keeps it in its corner.
  if (button.isConnected) button.togglePopover?.(link.hidden);
  return parts;
}
