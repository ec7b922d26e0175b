import { Link } from 'react-router';
import type { Article, ArticleList } from '../../contract';
import { KINDS, signOf, titleOf } from '../article-texts';
import { Icon } from '../icon';
import { hasProblem } from '../problems-at';
import { ABOUT_STEP, viewPath } from '../routes';
import { useArticle } from '../use-editor';
import { type Place, partsOf } from '../ways';

const ToCheck = () => (
  <>
    <Icon name="globe" tone="warn" />
    <span className="sr">, has a text to check</span>
  </>
);

/** What stands behind the title of a step: something is wrong, or to be translated. */
function Flag({ article, step }: { article: Article; step: string }) {
  if (hasProblem(article, step)) {
    return (
      <>
        <Icon name="stop" tone="stop" />
        <span className="sr">, has a problem</span>
      </>
    );
  }
  return article.stale.some(({ key }) => key.startsWith(`${step}.`)) ? <ToCheck /> : undefined;
}

function StepLink({
  place: { step, depth, isLost },
  article,
  list,
  current,
}: {
  place: Place;
  article: Article;
  list: ArticleList;
  current: string;
}) {
  return (
    <li>
      <Link
        className={`in-${Math.min(depth, 2)}${isLost ? ' is-lost' : ''}`}
        to={viewPath(article.id, 'write', step.id)}
        aria-current={step.id === current || undefined}
      >
        <Icon name={signOf(step)} />
        <span>
          <span className="sr">{KINDS[step.kind].name}: </span>
          {titleOf(article, list, step.id)}
          {isLost && <small>Nothing leads here</small>}
        </span>
        <Flag article={article} step={step.id} />
      </Link>
    </li>
  );
}

/** The steps of an article in the order in which they are met, then shared ones, then ends. */
export function Outline({ current }: { current: string }) {
  const { article, list } = useArticle();
  const { own, shared, ends } = partsOf(article);
  const group = (name: string, places: readonly Place[]) =>
    places.length > 0 && (
      <>
        <h2>{name}</h2>
        <ul>
          {places.map((place) => (
            <StepLink
              key={place.step.id}
              place={name === '' ? place : { ...place, depth: 0 }}
              article={article}
              list={list}
              current={current}
            />
          ))}
        </ul>
      </>
    );
  return (
    <>
      <ul>
        <li>
          <Link
            to={viewPath(article.id, 'write', ABOUT_STEP)}
            aria-current={current === ABOUT_STEP || undefined}
          >
            <Icon name="book" />
            <span>About the article</span>
            {article.stale.some(({ key }) => !key.includes('.')) && <ToCheck />}
          </Link>
        </li>
        {own.map((place) => (
          <StepLink
            key={place.step.id}
            place={place}
            article={article}
            list={list}
            current={current}
          />
        ))}
      </ul>
      {group('Shared, locked', shared)}
      {group('Ends', ends)}
    </>
  );
}
