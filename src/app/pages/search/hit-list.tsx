import type { Hit } from '../../../search';
import { stepPath } from '../../../player/address';

export interface HitListProps {
  locale: string;
  hits: readonly Hit[];
  /** False where the hits are only the nearest to what the articles do not cover. */
  areAnswers?: boolean;
}

/** Steps that answer a query, the best first. */
export function HitList({ locale, hits, areAnswers = true }: HitListProps) {
  return (
    <ol className="options">
      {hits.map(({ flow, article, step, title }) => (
        <li key={`${flow}/${step}`}>
          <a
            className="option"
            href={stepPath(locale, flow, step)}
            {...(areAnswers && { 'data-hit': '' })}
          >
            <span>
              <small>{article}</small>
              {title}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
