import { useState } from 'react';
import { firstLanguage } from '../article-texts';
import { counted } from '../bar';
import { Icon } from '../icon';
import { approvalOf } from '../stale';
import { useArticle } from '../use-editor';
import { focusField, type Writing, WritingContext } from '../write/writing';
import { groupsOf, type Row, toDoIn } from './groups';
import { NewLanguage } from './new-language';
import { Rows } from './rows';

/** What an article lacks in a language, in reading order, beside the first one. */
export function TranslateView() {
  const { editor, article, list } = useArticle();
  const others = list.languages.filter(({ locale }) => locale !== list.first);
  const [chosen, setChosen] = useState(
    () => (others.find(({ isComplete }) => isComplete) ?? others[0])?.locale,
  );
  const [isAll, setIsAll] = useState(false);
  // What is translated stays in view until somebody looks anew.
  const [kept, setKept] = useState<{ locale: string; rows: readonly Row[] }>();
  const [focused, setFocused] = useState<Writing['focused']>();
  const language = others.find(({ locale }) => locale === chosen);

  const groups = groupsOf(article, list, language?.locale ?? list.first);
  const all = groups.flatMap(({ rows }) => rows);
  const toDo = toDoIn(groups);
  const stays = kept && kept.locale === language?.locale ? kept.rows : [];
  const shown = isAll
    ? all
    : all.filter(({ key, state }) => state !== 'right' || stays.some((row) => row.key === key));

  const goOn = (row: Row) => {
    const next = shown[shown.findIndex(({ key }) => key === row.key) + 1];
    if (!language) return;
    if (row.state === 'new' || row.state === 'changed') {
      void editor.act([approvalOf(article, row.key, language.locale)]);
    }
    if (next) focusField(language.locale, next.key);
  };
  const writing: Writing = {
    languages: language ? [firstLanguage(list), language] : [firstLanguage(list)],
    ...(focused && { focused }),
    onFocus: (locale, key) => {
      setFocused({ locale, key });
      const row = all.find((each) => each.key === key);
      if (row) setKept({ locale, rows: [...stays, row] });
    },
  };

  return (
    <WritingContext value={writing}>
      <main className="tr">
        <nav className="outline" aria-label="Languages">
          <h2 className="f-name">Into</h2>
          <ul className="langs">
            {others.map(({ locale, name }) => {
              const rows = groupsOf(article, list, locale);
              const total = rows.flatMap((group) => group.rows).length;
              const left = toDoIn(rows).length;
              return (
                <li key={locale}>
                  <button
                    type="button"
                    aria-current={locale === language?.locale || undefined}
                    onClick={() => setChosen(locale)}
                  >
                    <span>{name}</span>
                    <span className="num">{Math.floor((100 * (total - left)) / total)}%</span>
                    <meter
                      min={0}
                      max={total}
                      value={total - left}
                      aria-label={`Right in ${name}`}
                    />
                  </button>
                </li>
              );
            })}
          </ul>
          <NewLanguage onAdded={setChosen} />
        </nav>
        <div className="tr-body">
          <div className="filters" role="group" aria-label="Show">
            <button
              type="button"
              className="btn"
              aria-pressed={!isAll}
              onClick={() => setIsAll(false)}
            >
              To do <span className="num">{toDo.length}</span>
            </button>
            <button
              type="button"
              className="btn"
              aria-pressed={isAll}
              onClick={() => setIsAll(true)}
            >
              All <span className="num">{all.length}</span>
            </button>
            <span className="push muted s">
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> right, and to the next
            </span>
          </div>
          {language && shown.length === 0 && (
            <section className="card notice">
              <Icon name="done" tone="done" />
              <div>
                <b>Nothing to translate here.</b>
                <p>
                  {all.length === 1 ? 'The one text is' : `All ${counted(all.length, 'text')} are`}{' '}
                  right in {language.name}.
                </p>
              </div>
            </section>
          )}
          {language &&
            groups.map((group) => (
              <Rows
                key={group.step ?? ''}
                group={group}
                language={language}
                shown={shown}
                onNext={goOn}
              />
            ))}
        </div>
      </main>
    </WritingContext>
  );
}
