import type { ArticleList } from '../../contract';
import { counted } from '../bar';

/** The articles that have a shared run, folded: there may be many. */
export function RunArticles({ run, list }: { run: string; list: ArticleList }) {
  const { articles = [] } = list.runs[run] ?? {};
  return (
    <details>
      <summary>It stands in {counted(articles.length, 'article')}</summary>
      <ul>
        {articles.map((id) => (
          <li key={id}>{list.articles.find((each) => each.id === id)?.title[list.first] ?? id}</li>
        ))}
      </ul>
    </details>
  );
}
