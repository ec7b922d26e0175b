import { type FormEvent, useRef, useState } from 'react';
import type { Article, ArticleList, Language } from '../../contract';
import {
  captionsIn,
  firstLanguage,
  KINDS,
  signOf,
  textOf,
  textPieces,
  titleOf,
} from '../article-texts';
import { counted } from '../bar';
import { Icon } from '../icon';
import { ABOUT, keysOfStep, type TextKey } from '../text-keys';
import { useClosing } from '../use-closing';
import { useArticle } from '../use-editor';
import { placesOf } from '../ways';
import { Cell } from '../write/cell';
import { focusField, type Writing, WritingContext } from '../write/writing';

/** A text to be translated: `missing`, `new` and approved by nobody, `changed` since it was, or right as it is. */
interface Row extends TextKey {
  state: 'missing' | 'new' | 'changed' | 'right';
}

/** Texts that belong together: those of a step, or of the article itself. */
interface Group {
  /** Missing where the article says them. */
  step?: string;
  rows: readonly Row[];
}

/** Texts of an article in reading order, without what no language has. */
function groupsOf(article: Article, list: ArticleList, locale: string): Group[] {
  const row = (text: TextKey): Row[] => {
    if (textOf(article, list.first, text.key) === undefined) return [];
    const stale = article.stale.find((each) => each.locale === locale && each.key === text.key);
    if (textOf(article, locale, text.key) === undefined) return [{ ...text, state: 'missing' }];
    return [{ ...text, state: stale ? (stale.isNew ? 'new' : 'changed') : 'right' }];
  };
  return [
    { rows: ABOUT.flatMap(row) },
    ...placesOf(article).map(({ step }) => ({
      step: step.id,
      rows: keysOfStep(article, step).flatMap(row),
    })),
  ];
}

const toDoIn = (groups: readonly Group[]): Row[] =>
  groups.flatMap(({ rows }) => rows.filter(({ state }) => state !== 'right'));

/** A text of the first language, its button labels as chips. */
function Source({ textKey }: { textKey: string }) {
  const { article, list } = useArticle();
  const text = textOf(article, list.first, textKey);
  const pieces = textPieces(typeof text === 'string' ? text : '', captionsIn(list, list.first));
  return (
    <p className="text" lang={list.first} dir={firstLanguage(list).direction}>
      {pieces.map(({ text, caption }, at) =>
        caption === undefined ? (
          text
        ) : (
          // The pieces of a text never change places.
          <span className="key" key={at}>
            {text}
          </span>
        ),
      )}
    </p>
  );
}

function Rows({
  group,
  language,
  shown,
  onNext,
}: {
  group: Group;
  language: Language;
  shown: readonly Row[];
  onNext: (row: Row) => void;
}) {
  const { article, list } = useArticle();
  const step = article.steps.find(({ id }) => id === group.step);
  const rows = group.rows.filter(({ key }) => shown.some((row) => row.key === key));
  if (rows.length === 0) return undefined;
  return (
    <section>
      <h2 className="tr-group">
        {step && <Icon name={signOf(step)} />}
        {step ? titleOf(article, list, step.id) : 'The article'}
        {step && <span className="sr">, {KINDS[step.kind].name}</span>}
      </h2>
      {rows.map((row) => (
        <div className="tr-row" key={row.key}>
          <div className="cell">
            <span className="lbl">{row.name}</span>
            <Source textKey={row.key} />
          </div>
          <Cell
            textKey={row.key}
            name={row.name}
            language={language}
            isLong={row.isLong}
            onKey={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              onNext(row);
            }}
          />
          <div className="st">
            {row.state === 'missing' && <span className="chip chip-warn">missing</span>}
            {row.state === 'new' && <span className="chip chip-warn">new</span>}
            {row.state === 'changed' && (
              <span className="chip chip-warn">{firstLanguage(list).name} changed</span>
            )}
            {row.state === 'right' && (
              <span className="muted">
                <Icon name="done" />
                <span className="sr">right</span>
              </span>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}

/** Begins a language: what it lacks is shown in the first one until somebody has translated it. */
function NewLanguage({ onAdded }: { onAdded: (locale: string) => void }) {
  const { editor } = useArticle();
  const [isOpen, setIsOpen] = useState(false);
  const [sentence, setSentence] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useClosing(box, isOpen, () => setIsOpen(false));
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const locale = (form.get('locale') as string).trim();
    const direction = form.get('direction') === 'rtl' ? 'rtl' : 'ltr';
    editor.addLanguage({ locale, direction }).then(
      () => {
        setIsOpen(false);
        onAdded(locale);
      },
      (error: Error) => setSentence(error.message),
    );
  };
  return (
    <div className="menu" ref={box}>
      <button
        type="button"
        className="btn btn-quiet o"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="add" />
        Language
      </button>
      {isOpen && (
        <form className="pop items stack" onSubmit={add}>
          <label>
            Tag of the language
            <input className="input" name="locale" required aria-describedby="language-note" />
          </label>
          <label>
            It is written
            <select className="input" name="direction">
              <option value="ltr">from left to right</option>
              <option value="rtl">from right to left</option>
            </select>
          </label>
          <p className="muted s" id="language-note" role="status">
            {sentence || 'Two or three letters, such as “pt” or “pt-BR”.'}
          </p>
          <button type="submit" className="btn">
            Add the language
          </button>
        </form>
      )}
    </div>
  );
}

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
      const stale = article.stale.find((each) => each.key === row.key);
      void editor.act([
        {
          kind: 'approve',
          article: stale?.article ?? article.id,
          locale: language.locale,
          key: row.key,
        },
      ]);
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
