import { useTranslation } from 'react-i18next';
import { credentialsIn } from './credentials';

export interface CallNoteProps {
  note: string;
  onNote: (note: string) => void;
}

/** The agent's own words, with a warning where they seem to hold a secret. */
export function CallNote({ note, onNote }: CallNoteProps) {
  const { t } = useTranslation('agent');
  return (
    <section className="call-note">
      <h2>
        <label htmlFor="call-note">{t('note')}</label>
      </h2>
      <textarea
        id="call-note"
        rows={4}
        value={note}
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
