import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { isStale } from '../broken-by';
import { titleOf } from './article-texts';
import { counted } from './bar';
import { Icon } from './icon';
import { MendButton } from './mend-button';
import { Menu } from './menu';
import { languageOf, localeOf, problemKey } from './problems-at';
import { fieldPath, viewPath } from './routes';
import { useArticle } from './use-editor';

/** What is wrong with the article, and the way to each place. F8 leads from one to the next. */
export function ProblemsButton() {
  const { article, list } = useArticle();
  const navigate = useNavigate();
  const last = useRef(-1);
  const { problems } = article;

  const goTo = (problem: (typeof problems)[number]) => {
    const { step, key } = problem;
    if (step === undefined) {
      if (isStale(problem)) void navigate(viewPath(article.id, 'translate'));
      return;
    }
    void navigate(
      key === undefined
        ? viewPath(article.id, 'write', step)
        : fieldPath(article.id, step, localeOf(problem) ?? list.first, key),
    );
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || problems.length === 0) return;
      event.preventDefault();
      last.current = (last.current + 1) % problems.length;
      goTo(problems[last.current]!);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  if (problems.length === 0)
    return (
      <span className="all-well">
        <Icon name="done" tone="done" />
        No problems
      </span>
    );
  return (
    <Menu
      className="btn"
      label={
        <>
          <Icon name="stop" tone="stop" />
          {counted(problems.length, 'problem')}
        </>
      }
    >
      {(close) => (
        <ul className="pop problem-list">
          {problems.map((problem) => (
            <li key={problemKey(problem)}>
              {problem.step === undefined && !isStale(problem) ? (
                <p>
                  {problem.text} <MendButton problem={problem} onLeave={close} />
                </p>
              ) : (
                <button
                  type="button"
                  className="item"
                  onClick={() => {
                    close();
                    goTo(problem);
                  }}
                >
                  {problem.step !== undefined && (
                    <b>
                      {[titleOf(article, list, problem.step), languageOf(list, problem)]
                        .filter(Boolean)
                        .join(' · ')}
                    </b>
                  )}
                  <span>{problem.text}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
}
