import type { LatchkeyHelpElement } from '../../public/embed';
import type { Options } from './options';

const style = new CSSStyleSheet();

style.replaceSync(`
  button {
    position: fixed; z-index: 9999; min-height: 48px; padding: 0 20px; border: 2px solid;
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
  @media (width < 40rem) {
    dialog { width: 100%; height: 100%; max-width: none; max-height: none; border-radius: 0 }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] { animation: appear 0.15s }
    @keyframes appear { from { opacity: 0 } }
  }
`);

/** What opens the dialog: the link inside the tag, or a button in a corner in its place. */
function addOpener(element: LatchkeyHelpElement, opener: HTMLElement, dialog: HTMLDialogElement) {
  opener.onclick = (event) => {
    // Without its dialog, and for a new tab, the link is a link.
    if (!dialog.isConnected || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    element.open();
  };
}

/**
 * Makes, or brings up to date, what the modes "dialog" and "launcher" need around the frame.
 *
 * @param link the slot with the plain link.
 */
export function showDialog(
  element: LatchkeyHelpElement,
  link: HTMLSlotElement,
  { mode, theme, accent, label, corner, offset }: Options,
  onClose: () => void,
): HTMLDialogElement {
  const root = element.shadowRoot!;
  const dialog = root.querySelector('dialog') ?? document.createElement('dialog');
  const button = root.querySelector('button') ?? document.createElement('button');
  if (!dialog.isConnected) {
    root.adoptedStyleSheets = [style];
    root.append(button, dialog);
    for (const opener of [link, button]) addOpener(element, opener, dialog);
    dialog.onclose = onClose;
    // Until the widget brings its own way to close it.
    dialog.onclick = ({ target }) => target === dialog && dialog.close();
  }
  const [vertical, horizontal] = corner.split('-') as ['top', 'left'];
  const [across, down = across] = offset.split(' ');
  const place = { inset: 'auto', [vertical]: `${down}px`, [horizontal]: `${across}px` };
  const colorScheme = theme === 'auto' ? '' : theme;
  Object.assign(button.style, { ...place, borderColor: accent, colorScheme });
  dialog.style.colorScheme = colorScheme;
  button.textContent = dialog.ariaLabel = label;
  link.hidden = mode === 'launcher';
  button.hidden = !link.hidden;
  return dialog;
}
