import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Answer, Edit, Step } from '../../contract';
import { signOf, titleOf } from '../article-texts';
import { Icon } from '../icon';
import { idOf } from '../ids';
import { useArticle } from '../use-editor';
import { WalkLink } from '../walk-link';
import { unusedAnswers } from '../walks';
import { stepsById } from '../ways';
import { LeadPicker } from './lead-picker';
import { focusNewLine, NewLine } from './new-line';
import { newStep } from './new-step';
import { Part, Two } from './pair';
import { onRowKeys, RowTools, type RowsProps } from './row-tools';
import { TargetPicker } from './target-picker';
import { focusField, onNextKey, type TextPlace, useWriting } from './writing';

/** What an answer says of what its step has people do. */
const RESULTS = {
  helped: 'It helped',
  done: 'It is done',
  didNotHelp: 'It did not help',
  notPossible: 'It can’t be done',
  found: 'It tells what was found',
} as const;

const toId = (answer: string) => `to ${answer}`;

/** The line below an answer: where it leads, and what it says of the fix. */
function Leads({
  step,
  answer,
  name,
  isLocked,
}: {
  step: Step;
  answer: Answer;
  name: string;
  isLocked: boolean;
}) {
  const { editor, article, list } = useArticle();
  const [isOpen, setIsOpen] = useState(false);
  const target = stepsById(article).get(answer.target);
  const title = titleOf(article, list, answer.target);
  const at = { article: article.id, step: step.id, answer: answer.id };
  const close = () => {
    setIsOpen(false);
    document.getElementById(toId(answer.id))?.focus();
  };
  const label = (
    <>
      <Icon name="leads" />
      {target ? (
        <Icon
          name={signOf(target)}
          tone={target.outcome === 'solved' ? 'done' : target.kind === 'outcome' ? 'warn' : ''}
        />
      ) : (
        <Icon name="stop" tone="stop" />
      )}
      <b>{target ? title : `Nowhere: “${answer.target}” is no step`}</b>
    </>
  );
  return (
    <div className="leads">
      {isLocked || answer.exit !== undefined ? (
        <p className="to">
          {label}
          {!isLocked && <small className="muted">Each article says where</small>}
        </p>
      ) : (
        <button
          type="button"
          className="to"
          id={toId(answer.id)}
          aria-expanded={isOpen}
          aria-label={`${name} leads to ${title}. Change`}
          onClick={() => setIsOpen(!isOpen)}
          onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
            // What is typed here is what the picker finds: it has the focus before the letter is written.
            if (/^[\p{L}\p{N}]$/u.test(key) && !ctrlKey && !metaKey && !altKey) setIsOpen(true);
          }}
        >
          {label}
          <Icon name="down" />
        </button>
      )}
      {step.kind === 'fix' && !isLocked && (
        <select
          className="result"
          aria-label={`What ${name.toLowerCase()} says of the instruction`}
          value={answer.result ?? ''}
          onChange={({ target: { value } }) =>
            void editor.act([
              {
                kind: 'result',
                ...at,
                ...(answer.result && { was: answer.result }),
                ...(value && { result: value as keyof typeof RESULTS }),
              },
            ])
          }
        >
          {answer.result === undefined && <option value="">Says nothing of it</option>}
          {Object.entries(RESULTS).map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
      {isOpen && (
        <LeadPicker step={step} answer={answer} label={`${name} leads to`} onClose={close} />
      )}
    </div>
  );
}

const NEXT = 'Where does it lead?';

/** A new answer: its words, then where it leads. What is typed once that is chosen goes on in the next language. */
function NewAnswer({ step, onDone }: { step: Step; onDone: () => void }) {
  const { editor, article, list } = useArticle();
  const { languages } = useWriting();
  const [text, setText] = useState<string>();
  const [isChosen, setChosen] = useState(false);
  const taken = useRef<(place: TextPlace | undefined) => void>(undefined);
  const add = async (target: string, ...before: Edit[]) => {
    const answer = idOf(
      text!,
      step.answers.map(({ id }) => id),
      'answer',
    );
    flushSync(() => setChosen(true));
    focusNewLine('answer');
    const isMade = await editor.act([
      ...before,
      {
        kind: 'addAnswer',
        article: article.id,
        step: step.id,
        answer,
        target,
        ...(step.kind === 'fix' && { result: 'didNotHelp' }),
        texts: { [list.first]: text! },
      },
    ]);
    const { locale } = languages[1] ?? languages[0]!;
    if (isMade) taken.current?.({ locale, key: `${step.id}.options.${answer}` });
    else goBack();
  };
  /** To the words, which stay, where nothing was chosen. */
  const goBack = () => {
    flushSync(() => {
      setText(undefined);
      setChosen(false);
    });
    focusNewLine('answer');
    taken.current?.(undefined);
  };
  const take = (words: string) => {
    setText(words);
    return new Promise<TextPlace | undefined>((resolve) => {
      taken.current = resolve;
    });
  };
  return (
    <div className="new-line">
      {text !== undefined && (
        <>
          <p className="text">{text}</p>
          {!isChosen && (
            <div className="leads">
              <p className="to">
                <Icon name="leads" />
                <b>{NEXT}</b>
              </p>
              <TargetPicker
                from={step.id}
                label="The new answer leads to"
                onPick={(target) => void add(target)}
                onNew={(begun) => {
                  const { id, edit } = newStep(article, list, begun, step.id);
                  void add(id, edit);
                }}
                onClose={goBack}
              />
            </div>
          )}
        </>
      )}
      <div hidden={text !== undefined && !isChosen}>
        <NewLine of="answer" step={step.id} next={NEXT} onTake={take} onClose={onDone} />
      </div>
    </div>
  );
}

/** The ways to answer a step, and where each leads. */
export function Answers({ step, isAdding, onAdded, isLocked }: RowsProps) {
  const { editor, article, list } = useArticle();
  const { focused } = useWriting();
  const { answers } = step;
  const locale = focused?.locale ?? list.first;
  const key = (answer: string) => `${step.id}.options.${answer}`;
  const of = (answer: string) => ({ article: article.id, step: step.id, answer });

  const move = (answer: string) => (to: number) =>
    void editor
      .act([{ kind: 'moveAnswer', ...of(answer), to }])
      .then(() => focusField(locale, key(answer)));
  const remove = (at: number) => {
    const next = (answers[at - 1] ?? answers[at + 1])!;
    void editor
      .act([{ kind: 'removeAnswer', ...of(answers[at]!.id) }])
      .then(() => focusField(locale, key(next.id)));
  };
  const removal = (at: number) =>
    answers.length > 1 && answers[at]!.exit === undefined ? () => remove(at) : undefined;

  if (answers.length === 0 && !isAdding) return undefined;
  const unused = unusedAnswers(article).filter((each) => each.step === step.id);
  return (
    <Part name="Answers">
      {answers.map((answer, at) => (
        <div className="line opt" key={answer.id}>
          <Two
            textKey={key(answer.id)}
            name={`Answer ${at + 1}`}
            onKey={(event) => {
              onNextKey(event);
              if (!isLocked) onRowKeys(at, answers.length, move(answer.id), removal(at))(event);
            }}
          />
          {!isLocked && (
            <RowTools
              name={`answer ${at + 1}`}
              at={at}
              count={answers.length}
              onMove={move(answer.id)}
              onRemove={removal(at)}
            />
          )}
          <Leads step={step} answer={answer} name={`Answer ${at + 1}`} isLocked={isLocked} />
          {unused.some(({ option }) => option === answer.id) && (
            <WalkLink answers={unused[0]!.way} className="no-walk">
              <Icon name="walk" />
              No walk takes this answer. Record one
            </WalkLink>
          )}
        </div>
      ))}
      {isAdding && <NewAnswer step={step} onDone={onAdded} />}
    </Part>
  );
}
