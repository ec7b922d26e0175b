import { type SyntheticEvent, useLayoutEffect, useRef } from 'react';
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
  /** What stands before the caret. */
  const before = useRef('');

  // Another tab may write into the note while somebody types here: the next letter goes where the last one went.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current || current !== document.activeElement) return;
    const at = note.indexOf(before.current);
    const caret = at < 0 ? note.length : at + before.current.length;
    if (current.selectionStart !== caret) current.setSelectionRange(caret, caret);
  }, [note]);
  const noteCaret = ({
    currentTarget: { value, selectionEnd },
  }: SyntheticEvent<HTMLTextAreaElement>) => {
    before.current = value.slice(0, selectionEnd);
  };

  return (
    <section className="call-note">
      <h2>
        <label htmlFor="call-note">{t('note')}</label>
      </h2>
      <textarea
        ref={field}
        id="call-note"
        rows={4}
        value={note}
        aria-describedby="call-note-hint"
        onSelect={noteCaret}
        onChange={(event) => {
          noteCaret(event);
          onNote(event.target.value);
        }}
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
