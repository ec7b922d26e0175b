import { createContext, type KeyboardEvent, useContext } from 'react';
import type { Language } from '../../contract';

/** What all parts of the form of a step share. */
export interface Writing {
  /** The languages that stand side by side, the one that is written first first. */
  languages: readonly Language[];
  /** The text that is being written, and in which language. */
  focused?: { locale: string; key: string };
  onFocus: (locale: string, key: string) => void;
}

export const WritingContext = createContext<Writing | undefined>(undefined);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('No form is open here. Put it inside of <WritingContext>.');
  return writing;
}

/** Id of the element that holds a text; as a fragment, it is the address of the text. */
export const fieldId = (locale: string, key: string): string => `${locale}/${key}`;

/** A text of the article in hand. */
export interface TextPlace {
  locale: string;
  key: string;
}

/** Moves the focus to a text once it is there. */
export const focusField = (locale: string, key: string): void =>
  void requestAnimationFrame(() => document.getElementById(fieldId(locale, key))?.focus());

/** Enter goes on to the next text: that of the other language, then the next one of the form. Shift+Enter begins a line. */
export function onNextKey(event: KeyboardEvent): void {
  const { key, shiftKey, target } = event;
  if (key !== 'Enter' || shiftKey || !(target instanceof HTMLElement)) return;
  event.preventDefault();
  const texts = [...(target.closest('.sheet')?.querySelectorAll<HTMLElement>('.text') ?? [])];
  texts[texts.indexOf(target) + 1]?.focus();
}
