import { type KeyboardEvent, type RefObject, useState } from 'react';

export interface Combobox {
  isOpen: boolean;
  /** Place of the suggestion that Enter takes; -1 while it is the field itself. */
  active: number;
  open: () => void;
  close: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Keys of a field with a list of links under it, as the ARIA practices guide wants them: arrows move
 * through list and field, Enter follows the link, Escape closes the list and only then empties the field.
 */
export function useCombobox(count: number, list: RefObject<HTMLElement | null>): Combobox {
  const [isWanted, setIsWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const isOpen = isWanted && count > 0;

  const show = (at: number) => {
    setIsWanted(true);
    setActive(at);
  };
  const close = () => {
    setIsWanted(false);
    setActive(-1);
  };
  // One place more than there are suggestions: the field itself.
  const move = (by: number) => show(((active + 1 + by + count + 1) % (count + 1)) - 1);

  const keys: Record<string, (() => void) | false> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: isOpen && close,
    Enter: isOpen && active >= 0 && (() => list.current?.querySelectorAll('a')[active]?.click()),
  };
  return {
    isOpen,
    active,
    open: () => show(-1),
    close,
    onKeyDown: (event) => {
      const act = !event.nativeEvent.isComposing && keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
}
