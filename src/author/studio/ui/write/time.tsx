import { type ReactNode, useState } from 'react';
import {
  type Edit,
  type Lasts,
  type NamedRule,
  type Step,
  type StepRule,
  TIME_UNITS,
} from '../../contract';
import { ABOUT_TIME, answerText } from '../article-texts';
import { useArticle } from '../use-editor';
import { Part } from './pair';
import { NewRule } from './new-rule';
import { RuleWords } from './rule-words';

const MINUTES = 'step-minutes';

/** No rule has this name. */
const NEW_RULE = '…';

/** Whether a step says how long it takes, or works out a time. */
export const hasTime = ({ minutes, timeRule }: Step): boolean =>
  minutes !== undefined || timeRule !== undefined;

/** Moves the focus to the minutes of a step once they are there. */
export const focusMinutes = (): void =>
  void requestAnimationFrame(() => document.getElementById(MINUTES)?.focus());

/** A number that is written once it is whole: by Enter, or where the field is left. */
function NumberField({
  id,
  label,
  value,
  isOptional = false,
  isLocked,
  onDone,
}: {
  id?: string;
  label: string;
  value: number | undefined;
  isOptional?: boolean;
  isLocked: boolean;
  onDone: (value: number | undefined) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? value?.toString() ?? '';
  const isGood = shown === '' ? isOptional : /^[1-9]\d{0,5}$/.test(shown);
  const finish = () => {
    const next = shown === '' ? undefined : Number(shown);
    if (isGood && next !== value) onDone(next);
    setTyped(undefined);
  };
  return (
    <input
      {...(id !== undefined && { id })}
      className="input amount"
      inputMode="numeric"
      aria-label={label}
      aria-invalid={!isGood}
      readOnly={isLocked}
      value={shown}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={finish}
      onKeyDown={({ key }) => {
        if (key === 'Enter') finish();
        if (key === 'Escape') setTyped(undefined);
      }}
    />
  );
}

/** A phase of a rule: how long it lasts wherever the rule is used, and the answer of this step that it stands for. */
function Phase({
  step,
  rule,
  named,
  phase,
  lasts,
  isLocked,
  onPick,
}: {
  step: Step;
  rule: StepRule;
  named: NamedRule;
  phase: string;
  /** Left out for what holds after the last phase. */
  lasts?: Lasts;
  isLocked: boolean;
  onPick: (answer: string) => void;
}): ReactNode {
  const { editor, article, list } = useArticle();
  const words = named.words[phase] ?? phase;
  const [unit, amount] = Object.entries(lasts ?? {})[0] ?? [];
  const last = (next: Record<string, number>) => {
    const edit = { kind: 'lasts', article: article.id, rule: rule.id, phase } as const;
    void editor.act([{ ...edit, was: lasts!, lasts: next as unknown as Lasts }]);
  };
  return (
    <li>
      <span lang={list.first}>{words}</span>
      {unit !== undefined && (
        <span className="lasts">
          lasts
          <NumberField
            label={`How long it lasts: ${words}`}
            value={amount}
            isLocked={false}
            onDone={(value) => last({ [unit]: value! })}
          />
          <select
            className="input amount-unit"
            aria-label={`Unit: ${words}`}
            value={unit}
            onChange={({ target }) => last({ [target.value]: amount as number })}
          >
            {TIME_UNITS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </span>
      )}
      {step.answers.length > 0 && (
        <label>
          answers
          <select
            className="input"
            disabled={isLocked}
            value={rule.picks?.[phase] ?? ''}
            onChange={({ target }) => onPick(target.value)}
          >
            <option value="">nothing</option>
            {step.answers.map(({ id }) => (
              <option key={id} value={id}>
                {answerText(article, list, step.id, id)}
              </option>
            ))}
          </select>
        </label>
      )}
    </li>
  );
}

/** How long a step takes, and the time that its page works out. */
export function StepTime({
  step,
  isLocked,
  onClose,
}: {
  step: Step;
  isLocked: boolean;
  onClose: () => void;
}) {
  const { editor, article, list } = useArticle();
  const { minutes, timeRule: rule } = step;
  const [isBegun, setBegun] = useState(false);
  const at = { article: article.id, step: step.id };
  const named = rule && list.timeRules[rule.id];
  const write = (next: StepRule | undefined) =>
    void editor.act([
      { kind: 'timeRule', ...at, ...(rule && { was: rule }), ...(next && { rule: next }) },
    ]);
  const pick = (phase: string) => (answer: string) => {
    const { [phase]: _, ...others } = rule!.picks ?? {};
    const picks = answer === '' ? others : { ...others, [phase]: answer };
    write({ id: rule!.id, ...(Object.keys(picks).length > 0 && { picks }) });
  };
  const take = (value: number | undefined) => {
    const edit: Edit = {
      kind: 'minutes',
      ...at,
      ...(minutes !== undefined && { was: minutes }),
      ...(value !== undefined && { minutes: value }),
    };
    void editor.act([edit]);
  };
  const remove = () => {
    onClose();
    const edits: Edit[] = [
      ...(minutes === undefined ? [] : [{ kind: 'minutes', ...at, was: minutes } as const]),
      ...(rule ? [{ kind: 'timeRule', ...at, was: rule } as const] : []),
    ];
    if (edits.length > 0) void editor.act(edits);
  };
  return (
    <Part name="Time" about={ABOUT_TIME} look="time" onRemove={isLocked ? undefined : remove}>
      <p>
        Takes about
        <NumberField
          id={MINUTES}
          label="Minutes that the step takes"
          value={minutes}
          isOptional
          isLocked={isLocked}
          onDone={take}
        />
        minutes
      </p>
      <label>
        The page works out
        <select
          className="input"
          disabled={isLocked}
          value={isBegun ? NEW_RULE : (rule?.id ?? '')}
          onChange={({ target: { value } }) => {
            setBegun(value === NEW_RULE);
            if (value !== NEW_RULE) write(value === '' ? undefined : { id: value });
          }}
        >
          <option value="">nothing</option>
          {Object.entries(list.timeRules).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {rule && !named && <option value={rule.id}>{rule.id}</option>}
          <option value={NEW_RULE}>New time rule…</option>
        </select>
      </label>
      {isBegun && <NewRule step={step} onClose={() => setBegun(false)} />}
      {rule && named && !isBegun && (
        <>
          <ol>
            {[...named.phases, { id: named.after }].map(({ id, ...phase }) => (
              <Phase
                key={id}
                {...{ step, rule, named, isLocked }}
                phase={id}
                {...phase}
                onPick={pick(id)}
              />
            ))}
          </ol>
          <RuleWords named={named} />
          <p className="s muted">
            How long it lasts and its words change wherever this time is worked out.
          </p>
        </>
      )}
      {rule && !named && (
        <p className="s muted">This rule is more than a table. Only a programmer can change it.</p>
      )}
    </Part>
  );
}
