import { answerText, isEnd, signOf, titleOf } from '../article-texts';
import { counted } from '../bar';
import { Icon } from '../icon';
import { MendButton } from '../mend-button';
import { useArticle } from '../use-editor';
import { placesOf, stepsById, whyNot } from '../ways';
import { spotId, useMapping } from './mapping';
import { WalkLink } from '../walk-link';
import { unusedAnswers, type Walk, walksOf } from '../walks';

/** The ends below the map: near targets of a drag, and what the selected step leads to. */
export function Ends() {
  const { article, list } = useArticle();
  const { selected, dragging, onSelect } = useMapping();
  const steps = stepsById(article);
  const led = new Set((steps.get(selected ?? '')?.answers ?? []).map(({ target }) => target));
  const lost = new Set(placesOf(article).flatMap(({ step, isLost }) => (isLost ? step.id : [])));
  const count = (id: string) =>
    article.steps.flatMap(({ answers }) => answers).filter(({ target }) => target === id).length;
  return (
    <div className="strip" role="group" aria-label="Ends">
      <b aria-hidden="true">Ends</b>
      {article.steps.filter(isEnd).map((step) => {
        const isTarget = dragging !== undefined && whyNot(article, dragging, step.id) === undefined;
        return (
          <button
            key={step.id}
            type="button"
            className={`end ${led.has(step.id) ? 'is-on' : ''} ${lost.has(step.id) ? 'is-stop' : ''} ${isTarget ? 'is-target' : ''}`}
            id={spotId(step.id)}
            data-step={step.id}
            data-end={step.id}
            aria-current={selected === step.id || undefined}
            onClick={() => onSelect(step.id)}
          >
            <Icon name={signOf(step)} tone={step.outcome === 'solved' ? 'done' : 'warn'} />
            <span>{titleOf(article, list, step.id)}</span>
            <small>
              {count(step.id)}
              <span className="sr">
                {' '}
                answers lead here{lost.has(step.id) && ', none on any way'}
              </span>
            </small>
          </button>
        );
      })}
    </div>
  );
}

/** The walks below the map: which hold, and their way on the map. */
export function Walks({
  shown,
  onShow,
}: {
  shown: string | undefined;
  onShow: (walk: string | undefined) => void;
}) {
  const { article, list } = useArticle();
  const walks = walksOf(article);
  const unused = unusedAnswers(article);
  const lost = walks.filter(({ difference }) => difference !== undefined).length;
  const nameOf = ({ answers, outcome }: Walk) => {
    const last = answers.at(-1);
    return last
      ? `${answerText(article, list, last.step, last.option)} → ${titleOf(article, list, outcome)}`
      : outcome;
  };
  const open = walks.find(({ text }) => text === shown);
  const problem = article.problems.find(({ mend }) =>
    mend?.some((edit) => edit.kind === 'removeWalk' && edit.walk === open?.text),
  );
  const chip = (walk: Walk) => (
    <button
      key={walk.text}
      type="button"
      className={`end ${walk.difference === undefined ? '' : 'is-stop'}`}
      aria-pressed={walk.text === shown}
      onClick={() => onShow(walk.text === shown ? undefined : walk.text)}
    >
      <Icon
        name={walk.difference === undefined ? 'done' : 'close'}
        tone={walk.difference === undefined ? 'done' : 'stop'}
      />
      <span>{nameOf(walk)}</span>
    </button>
  );
  return (
    <>
      {open?.difference !== undefined && (
        <p className="strip note-stop" role="status">
          <Icon name="stop" />
          {problem?.text ?? `This walk ${open.difference}.`}
          {problem && <MendButton problem={problem} />}
        </p>
      )}
      <div className="strip" role="group" aria-label="Walks">
        <b aria-hidden="true">Walks</b>
        {walks.slice(0, lost).map(chip)}
        {unused.map(({ step, option, way }) => (
          <WalkLink
            key={`${step} ${option}`}
            answers={way}
            className="end is-unused"
            title={titleOf(article, list, step)}
          >
            <Icon name="walk" />
            <span>
              <span className="sr">Record a walk with </span>
              {answerText(article, list, step, option)}
            </span>
          </WalkLink>
        ))}
        {walks.slice(lost).map(chip)}
        <span className="push muted s">
          {walks.length === 0
            ? 'None yet'
            : lost === 0
              ? `All ${walks.length} hold`
              : `${counted(lost, 'walk')} of ${walks.length} no longer ${lost === 1 ? 'holds' : 'hold'}`}
          {unused.length > 0 && `, ${counted(unused.length, 'answer')} in none`}
        </span>
      </div>
    </>
  );
}
