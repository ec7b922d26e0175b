import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import {
  type Edit,
  type Language,
  type Lasts,
  type NamedRule,
  type Step,
  TIME_UNITS,
} from '../../contract';
import { idOf } from '../ids';
import { useArticle } from '../use-editor';
import { useFormKeys } from './use-form-keys';
import { useMaking } from './use-making';

/** What the texts of a rule are, by the last word of their key. */
const WORDS: Readonly<Record<string, string>> = {
  summary: 'What opens it',
  rule: 'The rule in a sentence',
  ask: 'What is asked',
  waiting: 'While it counts',
  half: 'Half way',
  late: 'When it is over',
  restart: 'Button that counts anew',
};

/** What a text of a phase is: what holds, or what to do. */
const wordsOfPhase = (part: string, at: number, count: number): string => {
  const when = at < count ? `Phase ${at + 1}` : 'After that';
  return `${when}: ${part === 'advice' ? 'what to do' : 'what holds'}`;
};

/** A text of a rule in the languages that lack none, side by side. */
function WordsRow({
  name,
  children,
}: {
  name: string;
  children: (language: Language) => ReactNode;
}) {
  const { list } = useArticle();
  return (
    <div className="rule-row">
      {list.languages
        .filter(({ isComplete }) => isComplete)
        .map((language) => (
          <label key={language.locale}>
            {name}, {language.name}
            {children(language)}
          </label>
        ))}
    </div>
  );
}

/** The words of a rule and of its phases, wherever it is worked out. */
export function RuleWords({ named: { texts, phases, after } }: { named: NamedRule }) {
  const { editor, article, list } = useArticle();
  const ids = [...phases.map(({ id }) => id), after];
  const nameOf = (key: string) => {
    const [, part = '', last = ''] = key.split('.');
    return part === 'phases' || part === 'advice'
      ? wordsOfPhase(part, ids.indexOf(last), phases.length)
      : (WORDS[last] ?? last);
  };
  return (
    <details className="rule-words">
      <summary>Words of this time</summary>
      {Object.keys(texts[list.first] ?? {}).map((key) => (
        <WordsRow key={key} name={nameOf(key)}>
          {({ locale, direction }) => {
            const was = texts[locale]?.[key];
            return (
              <textarea
                key={String(was)}
                className="input"
                rows={1}
                lang={locale}
                dir={direction}
                defaultValue={String(was ?? '')}
                onBlur={({ target }) => {
                  const text = target.value.trim();
                  if (text === '') target.value = String(was ?? '');
                  if (text === '' || text === was) return;
                  const at = { kind: 'ruleText', article: article.id, locale, key, text } as const;
                  void editor.act([{ ...at, ...(was !== undefined && { was }) }]);
                }}
              />
            );
          }}
        </WordsRow>
      ))}
    </details>
  );
}

/** Names that texts of rules have beside those of the rules themselves. */
const TAKEN = ['phases', 'advice', 'now', 'private', 'ahead'];

/** What most texts of rules say, and tells none of them from others. */
const NO_NAME = /\{\{\w+\}\}|\b(?:work out|when|where|until|from|after that)\b/gi;

interface TypedPhase {
  amount: string;
  unit: (typeof TIME_UNITS)[number];
}

/** Begins a rule of time that a step works out. */
export function NewRule({ step, onClose }: { step: Step; onClose: () => void }) {
  const { article, list } = useArticle();
  const [from, setFrom] = useState<'day' | 'minute'>('day');
  const [phases, setPhases] = useState<readonly TypedPhase[]>([{ amount: '1', unit: 'days' }]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const make = useMaking(onClose);
  const form = useRef<HTMLFormElement>(null);
  useFormKeys(form, onClose);
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const count = phases.length;
  /** Places of texts in the order in which they are read: `summary`, `phases.0`. */
  const slots = [
    'summary',
    'rule',
    'ask',
    ...Array.from({ length: count + 1 }, (_, at) => [`phases.${at}`, `advice.${at}`]).flat(),
  ];
  const change = (at: number, next: Partial<TypedPhase>) =>
    setPhases(phases.map((each, own) => (own === at ? { ...each, ...next } : each)));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const first = (slot: string) => (typed[`${list.first} ${slot}`] ?? '').replaceAll(NO_NAME, '');
    const rules = Object.entries(list.timeRules);
    const id = idOf(first('summary'), [...TAKEN, ...rules.map(([each]) => each)], 'rule');
    const taken = rules.flatMap(([, rule]) => [...rule.phases.map((each) => each.id), rule.after]);
    const ids: string[] = [];
    for (let at = 0; at <= count; at += 1)
      ids.push(idOf(first(`phases.${at}`), [...taken, ...ids], 'phase'));
    const keyOf = (slot: string) => {
      const [part, at] = slot.split('.');
      return at === undefined ? `time.${id}.${part}` : `time.${part}.${ids[Number(at)]}`;
    };
    const texts = Object.fromEntries(
      list.languages
        .filter(({ isComplete }) => isComplete)
        .map(({ locale }) => [
          locale,
          Object.fromEntries(
            slots.map((slot) => [keyOf(slot), (typed[`${locale} ${slot}`] ?? '').trim()]),
          ),
        ]),
    );
    const value = {
      from,
      phases: phases.map(({ amount, unit }, at) => ({
        id: ids[at]!,
        lasts: { [unit]: Number(amount) } as unknown as Lasts,
      })),
      after: ids[count]!,
    };
    const use: Edit = {
      kind: 'timeRule',
      article: article.id,
      step: step.id,
      ...(step.timeRule && { was: step.timeRule }),
      rule: { id },
    };
    make([{ kind: 'addRule', article: article.id, rule: id, value, texts }, use]);
  };
  return (
    <form ref={form} className="new-rule" aria-label="New time rule" onSubmit={save}>
      <label>
        Counts from
        <select
          className="input"
          value={from}
          onChange={({ target }) => setFrom(target.value as typeof from)}
        >
          <option value="day">a day that the reader names</option>
          <option value="minute">a day and a time that the reader names</option>
        </select>
      </label>
      <ol>
        {phases.map(({ amount, unit }, at) => (
          // Phases have no names yet, and none is moved.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <span>Phase {at + 1} lasts</span>
            <input
              className="input amount"
              inputMode="numeric"
              pattern="[1-9]\d{0,5}"
              required
              aria-label={`Phase ${at + 1}: how long it lasts`}
              value={amount}
              onChange={({ target }) => change(at, { amount: target.value })}
            />
            <select
              className="input amount-unit"
              aria-label={`Phase ${at + 1}: unit`}
              value={unit}
              onChange={({ target }) => change(at, { unit: target.value as typeof unit })}
            >
              {TIME_UNITS.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </li>
        ))}
      </ol>
      <p className="filters">
        <button
          type="button"
          className="btn"
          onClick={() => setPhases([...phases, { amount: '1', unit: 'days' }])}
        >
          Another phase
        </button>
        {count > 1 && (
          <button
            type="button"
            className="btn btn-quiet"
            onClick={() => setPhases(phases.slice(0, -1))}
          >
            One phase less
          </button>
        )}
      </p>
      {slots.map((slot) => {
        const [part = '', at] = slot.split('.');
        const name = at === undefined ? WORDS[part]! : wordsOfPhase(part, Number(at), count);
        return (
          <WordsRow key={slot} name={name}>
            {({ locale, direction }) => (
              <textarea
                className="input"
                rows={1}
                required
                lang={locale}
                dir={direction}
                value={typed[`${locale} ${slot}`] ?? ''}
                onChange={({ target }) =>
                  setTyped({ ...typed, [`${locale} ${slot}`]: target.value })
                }
              />
            )}
          </WordsRow>
        );
      })}
      <p className="s muted">
        {'{{start}} and {{end}} stand for the moments at which a phase begins and ends.'}
      </p>
      <p className="filters">
        <button type="submit" className="btn">
          Add the time rule
        </button>
        <button type="button" className="btn btn-quiet" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
