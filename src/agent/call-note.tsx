import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallActor } from './call-machine';
import { credentialsIn } from './credentials';
import { Key } from './key';
import { caretIn } from './shared-note';

/**
 * The field of a note. What another tab writes comes into it without moving the caret, which React would put at the end.
 *
 * @returns the field, and what takes each change of its text.
 */
function useNoteField(actor: CallActor) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    let { saved: shown, tab } = actor.getSnapshot().context;
    const show = () => {
      const { saved } = actor.getSnapshot().context;
      const { value, selectionStart, selectionEnd } = field.current!;
      if (saved.note !== value) {
        const caretAt = (caret: number) => caretIn(shown, saved, caret, tab);
        field.current!.value = saved.note;
        field.current!.setSelectionRange(caretAt(selectionStart), caretAt(selectionEnd));
      }
      shown = saved;
    };
    field.current!.value = shown.note;
    const showing = actor.subscribe(show);
    return () => showing.unsubscribe();
  }, [actor]);
  const write = ({ value, selectionEnd }: HTMLTextAreaElement) =>
    actor.send({ type: 'WRITE_NOTE', note: value, caret: selectionEnd });
  return { field, write };
}

interface NoteBoxProps {
  field: RefObject<HTMLTextAreaElement | null>;
  note: string;
  onWrite: (field: HTMLTextAreaElement) => void;
}

/** The agent's own words, with a warning where they seem to hold a secret. */
function NoteBox({ field, note, onWrite }: NoteBoxProps) {
  const { t } = useTranslation('agent');
  return (
    <section className="call-note">
      <h2>
        <label htmlFor="call-note">{t('note')}</label>
        <Key id="note" />
      </h2>
      <textarea
        id="call-note"
        rows={4}
        ref={field}
        aria-describedby="call-note-hint call-note-secrets"
        onChange={({ target }) => onWrite(target)}
      />
      <p id="call-note-hint" className="quiet">
        {t('noteHint')}
      </p>
      <div role="status" id="call-note-secrets">
        {credentialsIn(note).map((kind) => (
          <p key={kind} className="notice" data-looks-like={kind}>
            {t(`looksLike.${kind}`)}
          </p>
        ))}
      </div>
    </section>
  );
}

export interface CallNoteProps {
  actor: CallActor;
  note: string;
}

/** The note of a call. */
export function CallNote({ actor, note }: CallNoteProps) {
  const { field, write } = useNoteField(actor);
  return <NoteBox {...{ field, note }} onWrite={write} />;
}

/** Where the caret stands in a note; undefined where nobody is writing one. */
function caretOfNote(): number | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement ? activeElement.selectionEnd : undefined;
}

export interface EndedNoteProps {
  note: string;
  onWrite: (note: string, caret: number) => void;
}

/** The note of a call that was on screen when another tab ended it: whoever was writing it goes on where it was. */
export function EndedNote({ note, onWrite }: EndedNoteProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // The field of the call is still on screen while this one is made.
  const [caret] = useState(caretOfNote);
  useLayoutEffect(() => {
    if (field.current!.value !== note) field.current!.value = note;
  }, [note]);
  useLayoutEffect(() => {
    if (caret === undefined) return;
    field.current!.focus();
    field.current!.setSelectionRange(caret, caret);
  }, [caret]);
  return (
    <NoteBox
      {...{ field, note }}
      onWrite={({ value, selectionEnd }) => onWrite(value, selectionEnd)}
    />
  );
}
