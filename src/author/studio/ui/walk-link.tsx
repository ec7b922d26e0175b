import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { viewPath } from './routes';
import { useArticle } from './use-editor';
import { stepAfter } from './walks';
import type { WalkBegun } from './write/recording';

/** Begins to record a walk in the preview. */
export function WalkLink({
  answers,
  instead,
  className = 'btn btn-link',
  title,
  onClick,
  children,
}: WalkBegun & {
  className?: string;
  title?: string;
  onClick?: (() => void) | undefined;
  children: ReactNode;
}) {
  const { article } = useArticle();
  return (
    <Link
      className={className}
      title={title}
      onClick={onClick}
      to={viewPath(article.id, 'write', stepAfter(article, answers))}
      state={{ walk: { answers, ...(instead !== undefined && { instead }) } satisfies WalkBegun }}
    >
      {children}
    </Link>
  );
}
