import { type ReactNode, useEffect, useRef } from 'react';
import { writeWalk } from '../../../../engine/walks';
import { answerText, isEnd, signOf, titleOf } from '../article-texts';
import { Icon } from '../icon';
import { useArticle } from '../use-editor';
import { WalkLink } from '../walk-link';
import { shortestWay } from '../walks';
import { stepsById } from '../ways';
import type { Recording } from './recording';
import type { Way } from './use-played';

/** Begins a walk, at the start of the article or at the step in hand. */
export function WalkStart({
  step,
  note,
}: {
  step: string | undefined;
  /** What became of the last one; undefined where there was none. */
  note: string | undefined;
}) {
  const { article } = useArticle();
  const start = article.steps.find(({ isStart }) => isStart);
  const way = step === undefined ? [] : shortestWay(article, step);
  const links = useRef<HTMLDivElement>(null);
  // The walk that was recorded had the focus.
  useEffect(() => {
    if (note !== undefined) links.current?.querySelector('a')?.focus();
  }, [note]);
  if (!start) return undefined;
  return (
    <div className="walk-bar" ref={links}>
      <WalkLink answers={[]} className="btn">
        Record a walk
      </WalkLink>
      {way && way.length > 0 && (
        <WalkLink answers={way} className="btn">
          Walk from here
        </WalkLink>
      )}
      <p role="status" className="s">
        {note}
      </p>
    </div>
  );
}

interface WalkStripProps {
  recording: Recording;
  way: Way;
  onStop: (note?: string) => void;
  onBack: () => void;
}

/** What there is to say of a walk where it stands, and the button that goes with it. */
function useStanding({ recording, way: { played }, onStop, onBack }: WalkStripProps): {
  says: string;
  button?: ReactNode;
} {
  const { editor, article, list } = useArticle();
  if (!played) {
    return {
      says: 'The page has left the walk.',
      button: (
        <button type="button" className="btn" onClick={onBack}>
          Back to the walk
        </button>
      ),
    };
  }
  const { answers, step: id, isHandedOver } = played;
  const step = stepsById(article).get(id);
  if (!step || (step.readOnly !== undefined && !isEnd(step))) {
    return {
      says: step
        ? `The studio can’t follow the answers of “${titleOf(article, list, id)}”: its source is more than a table. A walk through it is written in its file.`
        : 'This answer leads to no step. Lead it somewhere, then record the walk.',
    };
  }
  if (!isEnd(step)) return { says: 'Give an answer on the page.' };
  const { handsOverTo: next } = step;
  if (next && !isHandedOver)
    return { says: 'Another article takes over. Press its button on the page, to see where.' };

  const record = async () => {
    const landing = next && {
      flow: next.article,
      step:
        next.step ??
        (await editor.articleOf(next.article)).steps.find(({ isStart }) => isStart)?.id ??
        '',
    };
    const walk = writeWalk({ answers, outcome: id, ...(landing && { landing }) });
    const { instead } = recording;
    if (instead === undefined && article.walks.includes(walk))
      return onStop('This walk was recorded before.');
    const isMade = await editor.act([
      {
        kind: 'recordWalk',
        article: article.id,
        walk,
        ...(instead !== undefined && { instead }),
      },
    ]);
    return isMade && onStop('The walk is recorded.');
  };
  return {
    says: next
      ? 'The walk ends here: another article goes on. Is it the right one?'
      : 'The walk ends here. Is this the right end?',
    button: (
      <button type="button" className="btn" onClick={() => void record()}>
        <Icon name="done" />
        This is right
      </button>
    ),
  };
}

/** The way grows at its end. */
const toView = (item: HTMLElement | null) => item?.scrollIntoView({ block: 'nearest' });

/** A walk while it is recorded: its way so far as a line of steps and answers. */
export function WalkStrip(props: WalkStripProps) {
  const { article, list } = useArticle();
  const { recording, onStop } = props;
  const { seen } = props.way;
  const { says, button } = useStanding(props);
  const step = stepsById(article).get(seen.step);
  return (
    <section className="walk-bar is-recording" aria-label="Walk">
      <p className="walk-name">
        <Icon name="walk" />
        <b>{recording.instead === undefined ? 'Recording a walk' : 'Walking it anew'}</b>
        <button type="button" className="btn btn-link" onClick={() => onStop()}>
          Stop
        </button>
      </p>
      <ol tabIndex={0} aria-label="The way so far">
        {seen.answers.map((answer) => (
          <li key={answer.step}>
            {titleOf(article, list, answer.step)}
            <span>
              <Icon name="leads" />
              <b>{answerText(article, list, answer.step, answer.option)}</b>
            </span>
          </li>
        ))}
        {step && (
          <li key={seen.answers.length} aria-current="step" ref={toView}>
            {isEnd(step) && (
              <Icon name={signOf(step)} tone={step.outcome === 'solved' ? 'done' : 'warn'} />
            )}
            {titleOf(article, list, step.id)}
          </li>
        )}
      </ol>
      <p role="status">{says}</p>
      {button}
    </section>
  );
}
