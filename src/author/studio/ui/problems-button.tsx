import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { titleOf } from './article-texts';
import { counted } from './bar';
import { Icon } from './icon';
import { MendButton } from './mend-button';
import { isStale } from '../broken-by';
import { fieldPath, viewPath } from './routes';
import { useArticle } from './use-editor';
import { useClosing } from './use-closing';

/** What is wrong with the article, and the way to each place. F8 leads from one to the next. */
export function ProblemsButton() {
  const { article, list } = useArticle();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const next = useRef(0);
  useClosing(box, isOpen, () => setIsOpen(false));
  const { problems } = article;

  const goTo = (problem: (typeof problems)[number]) => {
    const { step, key } = problem;
    setIsOpen(false);
    if (step === undefined) {
      if (isStale(problem)) void navigate(viewPath(article.id, 'translate'));
      return;
    }
    void navigate(
      key === undefined
        ? viewPath(article.id, 'write', step)
        : fieldPath(article.id, step, list.first, key),
    );
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || problems.length === 0) return;
      event.preventDefault();
      next.current = (next.current + 1) % problems.length;
      goTo(problems[next.current]!);
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
    <div className="menu" ref={box}>
      <button
        type="button"
        className="btn"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="stop" tone="stop" />
        {counted(problems.length, 'problem')}
      </button>
      {isOpen && (
        <ul className="pop problem-list">
          {problems.map((problem) => (
            <li key={`${problem.step} ${problem.key} ${problem.text}`}>
              {problem.step === undefined && !isStale(problem) ? (
                <p>
                  {problem.text} <MendButton problem={problem} onLeave={() => setIsOpen(false)} />
                </p>
              ) : (
                <button type="button" className="item" onClick={() => goTo(problem)}>
                  {problem.step !== undefined && <b>{titleOf(article, list, problem.step)}</b>}
                  <span>{problem.text}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
