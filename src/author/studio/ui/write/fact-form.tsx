import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type ArticleFact, type Edit, isAddress, type Language } from '../../contract';
import { useArticle } from '../use-editor';
import {
  editsOf,
  fieldsOf,
  KINDS,
  LISTS,
  linesOf,
  type ListName,
  numbersIn,
  type Typed,
  typedOf,
} from './typed-fact';
import { useFormKeys } from './use-form-keys';
import { useMaking } from './use-making';

/** A field of a fact that holds a list, with what is wrong with it. */
function ListField({
  name,
  value,
  onType,
}: {
  name: ListName;
  value: string;
  onType: (text: string) => void;
}) {
  const lines = linesOf(value);
  const odd = name === 'source' ? lines.find((line) => !isAddress(line)) : undefined;
  return (
    <div className={name === 'source' ? 'wide' : undefined}>
      <label>
        {LISTS[name].name}
        <textarea
          className="input"
          rows={Math.max(1, lines.length)}
          aria-describedby={`about-${name}`}
          aria-invalid={odd !== undefined}
          value={value}
          onChange={({ target }) => onType(target.value)}
        />
      </label>
      <small className="muted" id={`about-${name}`}>
        {odd === undefined
          ? LISTS[name].about
          : `“${odd}” is no whole address. Write it as https://…`}
      </small>
    </div>
  );
}

/** Writes a new fact that a step states, or changes one wherever it is stated. */
export function FactForm({
  step,
  fact,
  typed: first = '',
  onClose,
}: {
  step: string;
  /** Left out for a new one. */
  fact?: ArticleFact;
  /** What was typed to find one. */
  typed?: string;
  onClose: () => void;
}) {
  const { article, list } = useArticle();
  const isFirst = ({ locale }: Language) => locale === list.first;
  const languages = [...list.languages].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
  const [typed, setTyped] = useState<Typed>(
    fact ? typedOf(fact) : { kind: 'step', [list.first]: first },
  );
  // As it was when the form was opened: what others write meanwhile is asked about.
  const [former] = useState(fact);
  const form = useRef<HTMLFormElement>(null);
  useFormKeys(form, onClose);
  // What was typed to find one stands there already.
  useEffect(() => {
    const texts = [...(form.current?.querySelectorAll('textarea') ?? [])];
    (texts.find(({ required, value }) => required && value === '') ?? texts[0])?.focus();
  }, []);
  // The numbers of a new fact are those of its words until somebody says otherwise.
  const whole: Typed = {
    ...(!fact && { numbers: numbersIn(typed[list.first] ?? '').join('\n'), labels: '' }),
    ...typed,
  };
  const type = (name: string, text: string) => setTyped({ ...typed, [name]: text });
  const make = useMaking(onClose);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const odd = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (odd) return odd.focus();
    const begun: Edit = {
      kind: 'addFact',
      article: article.id,
      value: { ...fieldsOf(whole), steps: [step] },
    };
    const edits = former ? editsOf(article.id, former, whole) : [begun];
    if (edits.length === 0) onClose();
    else make(edits);
  };
  const kinds = KINDS.includes(whole.kind!) ? KINDS : [...KINDS, whole.kind!];
  return (
    <form
      ref={form}
      className="fact-form"
      aria-label={fact ? `Fact ${fact.id}` : 'New fact'}
      onSubmit={save}
    >
      <label>
        Kind
        <select
          className="input"
          value={whole.kind}
          onChange={({ target }) => type('kind', target.value)}
        >
          {kinds.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
      </label>
      {languages.map(({ locale, name, direction, isComplete }) => (
        <label key={locale} className="wide">
          What the source says, in {name}
          <textarea
            className="input"
            rows={2}
            lang={locale}
            dir={direction}
            required={isComplete}
            value={whole[locale] ?? ''}
            onChange={({ target }) => type(locale, target.value)}
          />
        </label>
      ))}
      {(Object.keys(LISTS) as ListName[]).map((name) => (
        <ListField
          key={name}
          name={name}
          value={whole[name] ?? ''}
          onType={(text) => type(name, text)}
        />
      ))}
      <div className="filters wide">
        <button type="submit" className="btn">
          {fact ? 'Change the fact' : 'Add the fact'}
        </button>
        <button type="button" className="btn btn-quiet" onClick={onClose}>
          Cancel
        </button>
        {fact && (
          <button
            type="button"
            className="btn btn-quiet push"
            onClick={() => make([{ kind: 'removeFact', article: article.id, fact: fact.id }])}
          >
            Delete the fact
          </button>
        )}
      </div>
    </form>
  );
}
