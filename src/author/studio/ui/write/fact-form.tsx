import { type FormEvent, useEffect, useRef, useState } from 'react';
import {
  type ArticleFact,
  type Edit,
  type FactFields,
  isAddress,
  type Language,
} from '../../contract';
import { useArticle } from '../use-editor';
import { useFormKeys } from './use-form-keys';
import { useMaking } from './use-making';

/** What a fact may be, as the file of facts calls it. */
const KINDS = [
  'step',
  'branch',
  'requirement',
  'limit',
  'warning',
  'error',
  'cause',
  'remedy',
  'contact',
  'reference',
  'label',
];

/** Fields that hold a list, written one a line. */
const LISTS = {
  numbers: {
    name: 'Numbers',
    about: 'One a line with its unit: each step that states it says it.',
  },
  labels: {
    name: 'Buttons and messages',
    about: 'One a line, letter by letter: each step that states it says it.',
  },
  source: { name: 'Source', about: 'Address of the page that says so, one a line.' },
} as const;

type ListName = keyof typeof LISTS;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Numbers of a sentence, each with the word behind it: `5 minutes`. */
const numbersIn = (text: string): string[] =>
  text.match(/\d[\d-]*(?:[.,]\d+)*(?: \p{L}{3,})?/gu) ?? [];

/** What is typed in a form of a fact. */
type Typed = Readonly<Record<string, string>>;

/** A fact as its form shows it: its kind, its words by language, its lists. */
const typedOf = ({ kind, text, numbers, labels, source = [] }: ArticleFact): Typed => ({
  ...text,
  kind,
  numbers: numbers.join('\n'),
  labels: labels.join('\n'),
  source: source.join('\n'),
});

/** The same as its file has it: a list may be empty, but for sources, and words are left out where there are none. */
function fieldsOf(typed: Typed): FactFields {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]): [string, string | string[]][] => {
      if (!(name in LISTS)) return text.trim() === '' ? [] : [[name, text.trim()]];
      const lines = linesOf(text);
      return name === 'source' && lines.length === 0 ? [] : [[name, lines]];
    }),
  );
}

const picked = (fields: FactFields, names: readonly string[]): FactFields =>
  Object.fromEntries(names.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])));

/** The edits that make what is typed out of a fact; none where it is the same. */
function editsOf(article: string, fact: ArticleFact, typed: Typed): Edit[] {
  const [was, now] = [fieldsOf(typedOf(fact)), fieldsOf(typed)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(now[name]),
  );
  return names.length === 0
    ? []
    : [
        {
          kind: 'editFact',
          article,
          fact: fact.id,
          was: picked(was, names),
          now: picked(now, names),
        },
      ];
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
  const odd = linesOf(whole.source ?? '').find((line) => !isAddress(line));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (odd !== undefined)
      return form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
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
        <div key={name} className={name === 'source' ? 'wide' : undefined}>
          <label>
            {LISTS[name].name}
            <textarea
              className="input"
              rows={Math.max(1, linesOf(whole[name] ?? '').length)}
              aria-describedby={`about-${name}`}
              aria-invalid={name === 'source' && odd !== undefined}
              value={whole[name] ?? ''}
              onChange={({ target }) => type(name, target.value)}
            />
          </label>
          <small className="muted" id={`about-${name}`}>
            {name === 'source' && odd !== undefined
              ? `“${odd}” is no whole address. Write it as https://…`
              : LISTS[name].about}
          </small>
        </div>
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
