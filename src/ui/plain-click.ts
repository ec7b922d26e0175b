import type { MouseEvent } from 'react';

/** A click of React or of the browser. */
type Click = Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

/** A click that the browser would open in this tab: not one for a new tab, a window or a download. */
export const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: Click): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** Does something in place of following a link; without an action the link is followed. */
export const onPlainClick = (action: (() => void) | undefined) => (event: MouseEvent) => {
  if (!action || !isPlainClick(event)) return;
  event.preventDefault();
  action();
};
