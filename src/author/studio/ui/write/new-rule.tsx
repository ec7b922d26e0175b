import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Step, TIME_UNITS } from '../../contract';
import { useArticle } from '../use-editor';
import { type BegunRule, editsToBegin, slotsOf, type TypedPhase } from './begun-rule';
import { nameOfWords, WordsRow } from './rule-words';
import { useFormKeys } from './use-form-keys';
import { useMaking } from './use-making';

const DAY: TypedPhase = { amount: '1', unit: 'days' };

/** How long the phases of a new rule last, and how many it has. */
function Phases({
  phases,
  onChange,
}: {
  phases: readonly TypedPhase[];
  onChange: (phases: readonly TypedPhase[]) => void;
}) {
  const change = (at: number, next: Partial<TypedPhase>) =>
    onChange(phases.map((each, own) => (own === at ? { ...each, ...next } : each)));
  return (
    <>
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
        <button type="button" className="btn" onClick={() => onChange([...phases, DAY])}>
          Another phase
        </button>
        {phases.length > 1 && (
          <button
            type="button"
            className="btn btn-quiet"
            onClick={() => onChange(phases.slice(0, -1))}
          >
            One phase less
          </button>
        )}
      </p>
    </>
  );
}

/** The words of a new rule and of its phases. */
function Words({ rule, onType }: { rule: BegunRule; onType: (typed: BegunRule['typed']) => void }) {
  return slotsOf(rule).map((slot) => {
    const [part = '', at] = slot.split('.');
    const name = nameOfWords(part, at === undefined ? at : Number(at), rule.phases.length);
    return (
      <WordsRow key={slot} name={name}>
        {({ locale, direction }) => (
          <textarea
            className="input"
            rows={1}
            required
            lang={locale}
            dir={direction}
            value={rule.typed[`${locale} ${slot}`] ?? ''}
            onChange={({ target }) => onType({ [`${locale} ${slot}`]: target.value })}
          />
        )}
      </WordsRow>
    );
  });
}

/** Begins a rule of time that a step works out. */
export function NewRule({ step, onClose }: { step: Step; onClose: () => void }) {
  const { article, list } = useArticle();
  const [rule, setRule] = useState<BegunRule>({ from: 'day', phases: [DAY], typed: {} });
  const make = useMaking(onClose);
  const form = useRef<HTMLFormElement>(null);
  useFormKeys(form, onClose);
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    make(editsToBegin(rule, { article: article.id, step, list }));
  };
  return (
    <form ref={form} className="new-rule" aria-label="New time rule" onSubmit={save}>
      <label>
        Counts from
        <select
          className="input"
          value={rule.from}
          onChange={({ target }) => setRule({ ...rule, from: target.value as BegunRule['from'] })}
        >
          <option value="day">a day that the reader names</option>
          <option value="minute">a day and a time that the reader names</option>
        </select>
      </label>
      <Phases phases={rule.phases} onChange={(phases) => setRule({ ...rule, phases })} />
      <Words
        rule={rule}
        onType={(typed) => setRule({ ...rule, typed: { ...rule.typed, ...typed } })}
      />
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
