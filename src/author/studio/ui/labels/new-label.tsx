import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Edit } from '../../contract';
import { idOf } from '../ids';
import { useClosing } from '../use-closing';
import { useEditor } from '../use-editor';

/** Begins a button label: what the button says in each language. */
export function NewLabel({
  typed,
  onDone,
  onCancel,
}: {
  /** What was typed to find one. */
  typed: string;
  onDone: (caption: string, labels: Readonly<Record<string, string>>) => void;
  onCancel: () => void;
}) {
  const { editor, state } = useEditor();
  const list = state.list!;
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({ [list.first]: typed });
  const form = useRef<HTMLFormElement>(null);
  useClosing(form, true, onCancel);
  // What was typed stands in the first field.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input[value=""]')?.focus(), []);
  const add = (event: FormEvent) => {
    event.preventDefault();
    // It stands in what may be a form as well.
    event.stopPropagation();
    const id = idOf(labels[list.first] ?? '', Object.keys(list.captions), 'label');
    const edits = Object.entries(labels).flatMap(([locale, text]): Edit[] =>
      text.trim() === ''
        ? []
        : [{ kind: 'text', article: 'captions', locale, key: id, text: text.trim() }],
    );
    void editor.act(edits).then((isMade) => isMade && onDone(id, labels));
  };
  return (
    <form ref={form} className="pop new-label" onSubmit={add}>
      <p>
        <b>New button label</b>
      </p>
      {list.languages.map(({ locale, name, direction, isComplete }) => (
        <label key={locale}>
          What it says in {name}
          <input
            className="input"
            lang={locale}
            dir={direction}
            required={isComplete}
            value={labels[locale] ?? ''}
            onChange={({ target }) => setLabels({ ...labels, [locale]: target.value })}
          />
        </label>
      ))}
      <p className="muted s">Write it letter by letter as the app shows it.</p>
      <div className="filters">
        <button type="submit" className="btn">
          Add the label
        </button>
        <button type="button" className="btn btn-quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
