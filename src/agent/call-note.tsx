import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { credentialsIn } from './credentials';

export interface CallNoteProps {
  note: string;
  onNote: (note: string) => void;
}

/** The agent's own words, with a warning where they seem to hold a secret. */
export function CallNote({ note, onNote }: CallNoteProps) {
  const { t } = useTranslation('agent');
  const field = useRef<HTMLTextAreaElement>(null);
  const [firstNote] = useState(note);

  // Another tab may write into the note while somebody types here: the next letter goes where the last one went.
  // React would put the text in and the caret at its end.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current || current.value === note) return;
    const before = current.value.slice(0, current.selectionEnd);
    const at = note.indexOf(before);
    const caret = at < 0 ? note.length : at + before.length;
    current.value = note;
    if (current === document.activeElement) current.setSelectionRange(caret, caret);
  }, [note]);

  return (
    <section className="call-note">
      <h2>
        <label htmlFor="call-note">{t('note')}</label>
      </h2>
      <textarea
        ref={field}
        id="call-note"
        rows={4}
        defaultValue={firstNote}
        aria-describedby="call-note-hint"
        onChange={({ target }) => onNote(target.value)}
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
