import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallActor } from './call-machine';
import { credentialsIn } from './credentials';
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

export interface CallNoteProps {
  actor: CallActor;
  note: string;
}

/** The agent's own words, with a warning where they seem to hold a secret. */
export function CallNote({ actor, note }: CallNoteProps) {
  const { field, write } = useNoteField(actor);
  const { t } = useTranslation('agent');
  return (
    <section className="call-note">
      <h2>
        <label htmlFor="call-note">{t('note')}</label>
      </h2>
      <textarea
        id="call-note"
        rows={4}
        ref={field}
        aria-describedby="call-note-hint"
        onChange={({ target }) => write(target)}
      />
      <p id="call-note-hint" className="quiet">
        {t('noteHint')}
      </p>
      <div role="status">
        {credentialsIn(note).map((kind) => (
          <p key={kind} className="notice" data-looks-like={kind}>
            {t(`looksLike.${kind}`)}
          </p>
        ))}
      </div>
    </section>
  );
}
