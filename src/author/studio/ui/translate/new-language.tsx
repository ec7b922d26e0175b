import { type FormEvent, useState } from 'react';
import { Icon } from '../icon';
import { Menu } from '../menu';
import { useArticle } from '../use-editor';

/** Begins a language: what it lacks is shown in the first one until somebody has translated it. */
export function NewLanguage({ onAdded }: { onAdded: (locale: string) => void }) {
  const { editor } = useArticle();
  const [sentence, setSentence] = useState('');
  const add = (event: FormEvent<HTMLFormElement>, close: () => void) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const locale = (form.get('locale') as string).trim();
    const direction = form.get('direction') === 'rtl' ? 'rtl' : 'ltr';
    editor.addLanguage({ locale, direction }).then(
      () => {
        close();
        onAdded(locale);
      },
      (error: Error) => setSentence(error.message),
    );
  };
  return (
    <Menu
      className="btn btn-quiet o"
      label={
        <>
          <Icon name="add" />
          Language
        </>
      }
    >
      {(close) => (
        <form className="pop items stack" onSubmit={(event) => add(event, close)}>
          <label>
            Tag of the language
            <input className="input" name="locale" required aria-describedby="language-note" />
          </label>
          <label>
            It is written
            <select className="input" name="direction">
              <option value="ltr">from left to right</option>
              <option value="rtl">from right to left</option>
            </select>
          </label>
          <p className="muted s" id="language-note" role="status">
            {sentence || 'Two or three letters, such as “pt” or “pt-BR”.'}
          </p>
          <button type="submit" className="btn">
            Add the language
          </button>
        </form>
      )}
    </Menu>
  );
}
