import { type KeyboardEvent, type RefObject, useState } from 'react';

export interface Combobox {
  isOpen: boolean;
  /** Place of the suggestion that is chosen; -1 while it is the field itself. */
  active: number;
  open: () => void;
  close: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Keys of a field with a list of links under it, as the ARIA practices guide wants them: arrows move
 * through list and field, Enter follows the link, Escape closes the list and only then empties the field.
 *
 * @param isFirstChosen whether the first suggestion is chosen by itself. Enter is then left to the form, which
 *   answers the text as it is now, and not what was found for less of it.
 */
export function useCombobox(
  count: number,
  list: RefObject<HTMLElement | null>,
  isFirstChosen: boolean,
): Combobox {
  const [isWanted, setIsWanted] = useState(false);
  const [picked, setPicked] = useState<number>();
  const isOpen = isWanted && count > 0;
  const active = isOpen ? (picked ?? (isFirstChosen ? 0 : -1)) : -1;

  const show = (at?: number) => {
    setIsWanted(true);
    setPicked(at);
  };
  const close = () => {
    setIsWanted(false);
    setPicked(undefined);
  };
  // One place more than there are suggestions: the field itself.
  const move = (by: number) => show(((active + 1 + by + count + 1) % (count + 1)) - 1);

  const keys: Record<string, (() => void) | false> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: isOpen && close,
    Enter:
      picked !== undefined &&
      active >= 0 &&
      (() => list.current?.querySelectorAll('a')[active]?.click()),
  };
  return {
    isOpen,
    active,
    open: () => show(),
    close,
    onKeyDown: (event) => {
      const act = !event.nativeEvent.isComposing && keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
}
