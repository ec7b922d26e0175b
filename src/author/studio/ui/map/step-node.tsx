import { Handle, type Node, type NodeProps, Position, useStore } from '@xyflow/react';
import type { Answer, Step } from '../../contract';
import { answerText, isEnd, KINDS, signOf, titleOf } from '../article-texts';
import { Icon } from '../icon';
import { useArticle } from '../use-editor';
import { placesOf, stepsById, whyNot } from '../ways';
import { LeadPicker } from '../write/lead-picker';
import { spotId, useMapping } from './mapping';

/** Below this, only titles can be read. */
const FAR = 0.7;

/** Where an answer leads, as its handle says it. */
function LeadsSign({ target }: { target: Step | undefined }) {
  if (target && !isEnd(target)) return undefined;
  const tone = !target ? 'stop' : target.outcome === 'solved' ? 'done' : 'warn';
  return <Icon name={target ? signOf(target) : 'stop'} tone={tone} />;
}

function Row({ step, answer }: { step: Step; answer: Answer }) {
  const { article, list } = useArticle();
  const { picking, onPick, onSelect, onShow, isLocked } = useMapping();
  const target = stepsById(article).get(answer.target);
  const canLead = !isLocked && step.readOnly === undefined && answer.exit === undefined;
  const isPicking = picking?.step === step.id && picking.answer === answer.id;
  const words = answerText(article, list, step.id, answer.id);
  const close = () => {
    onPick(undefined);
    onShow(undefined);
    document.getElementById(spotId(step.id, answer.id))?.focus();
  };
  return (
    <li className={`node-row ${isPicking ? 'is-on' : ''}`}>
      <button
        type="button"
        id={spotId(step.id, answer.id)}
        data-step={step.id}
        data-answer={answer.id}
        tabIndex={-1}
        aria-expanded={isPicking}
        aria-label={`${words} leads to ${titleOf(article, list, answer.target)}`}
        onClick={() => onSelect(step.id)}
        onDoubleClick={() => canLead && onPick({ step: step.id, answer: answer.id })}
      >
        <span>{words}</span>
      </button>
      <Handle
        id={answer.id}
        type="source"
        position={Position.Right}
        isConnectable={canLead}
        className={target && !isEnd(target) ? 'handle handle-line' : 'handle'}
        title={titleOf(article, list, answer.target)}
      >
        <LeadsSign target={target} />
      </Handle>
      {isPicking && (
        <div className="nodrag nopan nowheel">
          <LeadPicker
            step={step}
            answer={answer}
            label={`“${words}” leads to`}
            onActive={onShow}
            onClose={close}
          />
        </div>
      )}
    </li>
  );
}

export type StepNodeType = Node<{ step: Step }, 'step'>;

const NOTHING = 'Nothing leads here';

/** What stands in place of the kind of a step: why nothing may lead there, or that nothing does. */
function useStanding(step: Step): { says?: string; isTarget: boolean } {
  const { article } = useArticle();
  const { dragging } = useMapping();
  if (dragging !== undefined) {
    const why = whyNot(article, dragging, step.id);
    return why === undefined ? { isTarget: true } : { says: why, isTarget: false };
  }
  const place = placesOf(article).find((each) => each.step.id === step.id);
  if (!place?.isLost) return { isTarget: false };
  const isLed = article.steps.some(({ answers }) =>
    answers.some(({ target }) => target === step.id),
  );
  return { says: isLed ? 'Cannot be reached' : NOTHING, isTarget: false };
}

/** A step with a row for each of its answers. */
export function StepNode({ data: { step } }: NodeProps<StepNodeType>) {
  const { article, list } = useArticle();
  const { selected, shown, walk, onSelect } = useMapping();
  const { says, isTarget } = useStanding(step);
  const isFar = useStore(({ transform }) => transform[2] < FAR);
  const problems = article.problems.filter((problem) => problem.step === step.id).length;
  const toCheck = article.stale.filter(({ key }) => key.startsWith(`${step.id}.`)).length;
  const title = titleOf(article, list, step.id);
  const classes = [
    'node',
    selected === step.id && 'is-on',
    isTarget && 'is-target',
    shown === step.id && 'is-hit',
    walk.has(step.id) && 'is-walk',
    says === NOTHING && 'is-stop',
    isFar && 'is-far',
    step.sharedRun !== undefined && 'is-shared',
  ].filter(Boolean);
  return (
    <section className={classes.join(' ')} aria-label={`${KINDS[step.kind].name}: ${title}`}>
      {step.isStart && <span className="start-flag">Start</span>}
      <Handle id="in" type="target" position={Position.Left} className="handle-in" />
      <button
        type="button"
        className="node-head"
        id={spotId(step.id)}
        data-step={step.id}
        tabIndex={selected === step.id ? 0 : -1}
        aria-current={selected === step.id || undefined}
        onClick={() => onSelect(step.id)}
      >
        <span className="node-kind">
          <Icon name={signOf(step)} />
          {says === undefined ? KINDS[step.kind].name : <b className="tone-stop">{says}</b>}
          {step.sharedRun !== undefined && <span className="sr">, shared</span>}
          <span className="node-flag">
            {problems > 0 && says === undefined && (
              <span className="chip chip-stop">
                <Icon name="stop" />
                {problems}
                <span className="sr"> problems</span>
              </span>
            )}
            {toCheck > 0 && (
              <span className="chip chip-warn">
                <Icon name="globe" />
                {toCheck}
                <span className="sr"> texts to check</span>
              </span>
            )}
          </span>
        </span>
        <span className="node-title">{title}</span>
      </button>
      <ul>
        {step.answers.map((answer) => (
          <Row key={answer.id} step={step} answer={answer} />
        ))}
      </ul>
    </section>
  );
}

export type RunNodeType = Node<{ run: string; waysIn: readonly Step[] }, 'run'>;

/** A run of steps that other articles have, too: one row for each way in. A double click has it changed. */
export function RunNode({ data: { run, waysIn } }: NodeProps<RunNodeType>) {
  const { editor, article, list } = useArticle();
  const { selected, onSelect, shown, dragging } = useMapping();
  return (
    <section className="node is-shared is-lock" aria-label={`Shared: ${run}`}>
      <div className="node-head">
        <span className="node-kind">
          <Icon name="lock" />
          Shared with other articles
        </span>
        <span className="node-title">{run}</span>
      </div>
      <Handle id="out" type="source" position={Position.Right} className="handle-in" />
      <ul>
        {waysIn.map((step) => (
          <li
            key={step.id}
            className={`node-row ${selected === step.id || shown === step.id ? 'is-on' : ''}`}
          >
            <Handle
              id={step.id}
              type="target"
              position={Position.Left}
              className="handle handle-line"
            />
            <button
              type="button"
              id={spotId(step.id)}
              data-step={step.id}
              tabIndex={selected === step.id ? 0 : -1}
              onClick={() => onSelect(step.id)}
              onDoubleClick={() => editor.openRun(run, true)}
            >
              <span>
                {(dragging !== undefined && whyNot(article, dragging, step.id)) ||
                  titleOf(article, list, step.id)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
