import { Link } from 'react-router';
import type { ArticleList, ArticleSummary, SearchScore } from '../../contract';
import { counted } from '../bar';
import { Icon, type IconName } from '../icon';
import { viewPath } from '../routes';
import { missingIn, type ToDo, toDoOf } from './to-do';

const SIGNS: Readonly<Record<ToDo, { icon: IconName; tone: 'stop' | 'warn' }>> = {
  problems: { icon: 'stop', tone: 'stop' },
  missing: { icon: 'globe', tone: 'warn' },
  changed: { icon: 'globe', tone: 'warn' },
  source: { icon: 'book', tone: 'warn' },
};

function wordsOf(toDo: ToDo, article: ArticleSummary, list: ArticleList): string {
  if (toDo === 'problems') return counted(article.problems, 'problem');
  if (toDo === 'missing') return counted(missingIn(article, list), 'missing text');
  return toDo === 'changed' ? counted(article.stale, 'changed text') : 'check the source';
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A date as one says it: `today`, `3 Nov`, `3 Nov 2024`. */
function dayText(date: string, now = new Date()): string {
  const at = new Date(date);
  if (now.getTime() - at.getTime() < DAY_MS && at.getDate() === now.getDate()) return 'today';
  return at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(at.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  });
}

/** How many of the phrases find the article that search is measured without. */
const Score = ({ found, phrases }: SearchScore) => (
  <span title={`${found} of ${counted(phrases, 'phrase')} find it`}>
    {Math.round((100 * found) / phrases)} %
    <span className="sr"> of {counted(phrases, 'phrase')} find it</span>
  </span>
);

/** One article, with what it needs somebody for. */
export function ArticleRow({ article, list }: { article: ArticleSummary; list: ArticleList }) {
  const toDo = toDoOf(article, list);
  return (
    <tr>
      <th scope="row">
        <Link to={viewPath(article.id, 'write')}>{article.title[list.first] ?? article.id}</Link>
      </th>
      <td>
        {toDo.length === 0 && <span className="muted">–</span>}
        <span className="chips">
          {toDo.map((each) => (
            <span key={each} className={`chip chip-${SIGNS[each].tone}`}>
              <Icon name={SIGNS[each].icon} />
              {wordsOf(each, article, list)}
            </span>
          ))}
        </span>
      </td>
      {list.languages
        .filter(({ locale }) => locale !== list.first)
        .map(({ locale }) => (
          <td key={locale}>
            {article.missing[locale] ? (
              <span className="num muted">{article.missing[locale]} missing</span>
            ) : (
              <span className="muted">
                <Icon name="done" />
                <span className="sr">complete</span>
              </span>
            )}
          </td>
        ))}
      <td className="r num">{article.steps}</td>
      <td className="r num">{article.facts || '–'}</td>
      <td className="r num">{article.lastChecked ? dayText(article.lastChecked) : '–'}</td>
      <td className="r num">
        {article.search ? <Score {...article.search} /> : <span className="muted">–</span>}
      </td>
      <td className="muted">{dayText(article.changed)}</td>
    </tr>
  );
}
