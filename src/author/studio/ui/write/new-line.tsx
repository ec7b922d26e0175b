import { useEffect, useState } from 'react';
import { captionsIn, firstLanguage } from '../article-texts';
import { useArticle } from '../use-editor';
import { TextField } from './text-field';

const ID = 'new-line';

/** A line that is begun: its words in the first language. Enter takes it, Escape or an empty one gives it up. */
export function NewLine({
  name,
  onDone,
  onCancel,
}: {
  /** `Action`. */
  name: string;
  onDone: (text: string) => void;
  onCancel: () => void;
}) {
  const { list } = useArticle();
  const [text, setText] = useState('');
  useEffect(() => document.getElementById(ID)?.focus(), []);
  const finish = () => {
    if (text.trim() === '') onCancel();
    else onDone(text.trim());
  };
  return (
    <div className="new-line">
      <TextField
        id={ID}
        label={`New ${name.toLowerCase()}, ${firstLanguage(list).name}`}
        language={firstLanguage(list)}
        captions={captionsIn(list, list.first)}
        placeholder={`${name}: its words, then Enter`}
        value={text}
        onChange={setText}
        onBlur={finish}
        onKey={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter') finish();
        }}
      />
    </div>
  );
}
