import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Problem } from '../../../problem';
import type { ArticleList, Edit, LabelUse, LabelUses, Language } from '../../contract';
import { captionsIn, plainWords } from '../article-texts';
import { counted } from '../bar';
import { placeOf } from '../drafts';
import { Icon } from '../icon';
import { ListFrame } from '../list/list-frame';
import { SearchBox } from '../list/search-box';
import { folded } from '../list/sentences';
import { ABOUT_STEP, fieldPath } from '../routes';
import { useEditor } from '../use-editor';
import { NewLabel } from './new-label';

/** What a button says in one language. One that says nothing is left as it was. */
function LabelField({ id, saved, language }: { id: string; saved: string; language: Language }) {
  const { editor, state } = useEditor();
  const [isEmpty, setIsEmpty] = useState(false);
  const { locale, name, direction } = language;
  const place = { article: 'captions', locale, key: id };
  const draft = state.drafts.find((each) => placeOf(each) === placeOf(place));
  const value = typeof draft?.text === 'string' ? draft.text : saved;
  return (
    <input
      className="input"
      aria-label={`${saved || id}, ${name}`}
      lang={locale}
      dir={direction}
      value={isEmpty ? '' : value}
      onChange={({ target }) => {
        setIsEmpty(target.value.trim() === '');
        if (target.value.trim() !== '') editor.type(place, target.value, saved || undefined);
      }}
      onBlur={() => setIsEmpty(false)}
    />
  );
}

/** The step of a text, or what the article says above its steps. */
const stepOfKey = (key: string): string => (key.includes('.') ? key.split('.')[0]! : ABOUT_STEP);

/** The steps that name a label, each with the way to it; a button where none does. */
function Uses({ id, uses, list }: { id: string; uses: readonly LabelUse[]; list: ArticleList }) {
  const { editor } = useEditor();
  if (uses.length === 0) {
    const edits = Object.entries(list.captions[id] ?? {}).map(
      ([locale, was]): Edit => ({ kind: 'text', article: 'captions', locale, key: id, was }),
    );
    return (
      <button type="button" className="btn btn-link" onClick={() => void editor.act(edits)}>
        Used nowhere: delete it
      </button>
    );
  }
  const captions = captionsIn(list, list.first);
  const titles = new Map(list.articles.map(({ id, title }) => [id, title[list.first] ?? id]));
  return (
    <details>
      <summary>{counted(uses.length, 'step')}</summary>
      <ul>
        {uses.map(({ article, key, title }) => (
          <li key={`${article} ${key}`}>
            {titles.has(article) ? (
              <Link to={fieldPath(article, stepOfKey(key), list.first, key)}>
                {plainWords(title, captions)}
              </Link>
            ) : (
              plainWords(title, captions)
            )}
            <small>{titles.get(article) ?? 'Shared with several articles'}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Says that a label is right for what the first language says now. */
function StillRight({ problem: { mend } }: { problem: Problem }) {
  const { editor } = useEditor();
  return (
    mend && (
      <button type="button" className="btn btn-link" onClick={() => void editor.act(mend)}>
        Still right
      </button>
    )
  );
}

function Labels({ list, uses }: { list: ArticleList; uses: LabelUses }) {
  const [query, setQuery] = useState('');
  const [isAdding, setIsAdding] = useState(false);
  const shown = Object.entries(list.captions).filter(
    ([, labels]) =>
      Object.keys(labels).length > 0 &&
      folded(Object.values(labels).join(' ')).includes(folded(query.trim())),
  );
  return (
    <>
      <div className="list-head">
        <h1>{counted(Object.keys(list.captions).length, 'button label')}</h1>
        <SearchBox
          label="Find a label"
          placeholder="Find a label in any language"
          value={query}
          onChange={setQuery}
        />
        <div className="menu">
          <button
            type="button"
            className="btn"
            aria-expanded={isAdding}
            onClick={() => setIsAdding(!isAdding)}
          >
            <Icon name="add" />
            New label
          </button>
          {isAdding && (
            <NewLabel
              typed=""
              onDone={() => setIsAdding(false)}
              onCancel={() => setIsAdding(false)}
            />
          )}
        </div>
      </div>
      <p className="muted s">
        What buttons, fields and messages of the apps say. A label that changes here changes
        wherever it is used.
      </p>
      <div className="table-side">
        <table className="table labels">
          <thead>
            <tr>
              {list.languages.map(({ locale, name }) => (
                <th key={locale} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">Used in</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(([id, labels]) => (
              <tr key={id}>
                {list.languages.map((language) => (
                  <td key={language.locale}>
                    <LabelField id={id} saved={labels[language.locale] ?? ''} language={language} />
                    {list.problems
                      .filter(
                        ({ key, file }) =>
                          key === id && file === `locales/${language.locale}/captions.json`,
                      )
                      .map((problem) => (
                        <p className="note note-warn" key={problem.text}>
                          <Icon name="globe" />
                          <span>Another language changed</span>
                          <StillRight problem={problem} />
                        </p>
                      ))}
                  </td>
                ))}
                <td>
                  <Uses id={id} uses={uses[id] ?? []} list={list} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What the buttons of apps say in each language, and where the guide names them. */
export function LabelsPage() {
  const { editor, state } = useEditor();
  const [uses, setUses] = useState<LabelUses>();
  useEffect(() => {
    void editor.openList();
    editor.labelUses().then(setUses, () => undefined);
  }, [editor]);
  return (
    <ListFrame title="Button labels" failure={state.failure}>
      {state.list && uses ? (
        <Labels list={state.list} uses={uses} />
      ) : (
        !state.failure && <p>Reading…</p>
      )}
    </ListFrame>
  );
}
