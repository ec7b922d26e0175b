import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../content/languages';
import { LAYOUTS } from '../search/repair';
import { type KeyId, KEYS, seenPrints } from './keys';

/** What keyboards of a language print on the key of a letter; undefined where that is the letter itself. */
export function printIn(locale: string, key: string): string | undefined {
  const [swap] = LAYOUTS[languageOf(locale).layout ?? ''] ?? [];
  const letter = key.replace('⇧', '');
  return seenPrints.get(letter) ?? (/^[a-z]$/.test(letter) ? swap?.(letter) : undefined);
}

/** What a key has on it, short enough to stand beside what it does. */
export const printedOn = (key: string): string => ({ Escape: 'Esc', Backspace: '⌫' })[key] ?? key;

/** A key as it is printed: for the eye, since what it does has a name and says its keys itself. */
export function Key({ id }: { id: KeyId }) {
  const { i18n } = useTranslation();
  const [key] = KEYS[id];
  const print = printIn(i18n.language, key);
  return (
    <kbd className={/^⇧?[a-z]$/.test(key) ? 'key key--letter' : 'key'} aria-hidden="true">
      {printedOn(key)}
      {print && <span>{print}</span>}
    </kbd>
  );
}

/** The keys of an act, as a screen reader says them. */
export const shortcutOf = (id: KeyId): string => KEYS[id][0].replace('⇧', 'Shift+').toUpperCase();

export interface ActProps {
  id: KeyId;
  /** What it does, where that is another thing than its key is named after. */
  does?: string;
  onAct: () => void;
  className?: string;
  /** Whether it is on, where it can be. */
  isOn?: boolean;
  /** Whether something must be mended first. */
  isDisabled?: boolean;
  /** Its name, where it shows none. */
  label?: string;
  children?: ReactNode;
}

/** A button with the key that does the same. */
export const Act = ({
  id,
  does = id,
  onAct,
  className = '',
  isOn,
  isDisabled,
  label,
  children,
}: ActProps) => (
  <button
    type="button"
    className={`act ${className}`.trim()}
    data-do={does}
    aria-keyshortcuts={shortcutOf(id)}
    aria-pressed={isOn}
    disabled={isDisabled}
    onClick={onAct}
  >
    {children}
    {label && <span className="unseen">{label}</span>}
    <Key id={id} />
  </button>
);
