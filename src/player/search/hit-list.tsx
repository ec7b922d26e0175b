import { useTranslation } from 'react-i18next';
import { stepPath } from '../address';
import type { Hit } from './answer';
import { choicesOf, wordsOf } from './hit-words';
import { Words } from '../../ui/search/suggestion-list';

export interface HitListProps {
  locale: string;
  hits: readonly Hit[];
  /** False where the hits are only the nearest to what the articles do not cover. */
  areAnswers?: boolean;
}

interface HitRowProps extends Pick<HitListProps, 'locale' | 'hits'> {
  hit: Hit;
  /** What each of its links is known by. */
  mark: { 'data-hit'?: '' };
}

/** A step that answers a query. */
function HitRow({ locale, hit, hits, mark }: HitRowProps) {
  const { t } = useTranslation();
  const { flow, step } = hit;
  const choices = choicesOf(hit, locale, t);
  const text = <Words {...wordsOf(hit, hits, t)} />;
  if (!choices) {
    return (
      <a className="hit" href={stepPath(locale, flow, step)} {...mark}>
        {text}
      </a>
    );
  }
  return (
    <div className="hit">
      {text}
      <span className="which">{choices.ask}</span>
      <span className="choices">
        {choices.ways.map(({ href, label }) => (
          <a key={href} href={href} {...mark}>
            {label}
          </a>
        ))}
      </span>
    </div>
  );
}

/** Steps that answer a query, the best first. */
export function HitList({ locale, hits, areAnswers = true }: HitListProps) {
  if (hits.length === 0) return null;
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li key={`${hit.flow}/${hit.step}`}>
          <HitRow
            locale={locale}
            hit={hit}
            hits={hits}
            mark={areAnswers ? { 'data-hit': '' } : {}}
          />
        </li>
      ))}
    </ol>
  );
}
