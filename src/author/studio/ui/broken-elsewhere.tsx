import { Link } from 'react-router';
import type { BrokenElsewhere } from '../contract';
import { inLabels } from './article-texts';
import { Icon } from './icon';
import { type View, viewPath } from './routes';
import { useArticle } from './use-editor';

/** What an edit of a shared run broke in another article, with the way there. */
export function Elsewhere({ broken, view }: { broken: BrokenElsewhere; view: View }) {
  const { list } = useArticle();
  const { article, problems } = broken;
  const title = list.articles.find(({ id }) => id === article)?.title[list.first] ?? article;
  return (
    <li>
      <Icon name="stop" tone="stop" />
      <div>
        {problems.map(({ text }) => (
          <p key={text}>{inLabels(list, text)}</p>
        ))}
        <div className="mends">
          <span className="s muted">In “{title}”</span>
          <Link className="btn btn-link" to={viewPath(article, view)}>
            Open it
          </Link>
        </div>
      </div>
    </li>
  );
}
