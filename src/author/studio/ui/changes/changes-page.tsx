import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Changes } from '../../contract';
import { Bar, counted } from '../bar';
import { Icon } from '../icon';
import { Notice } from '../notice';
import { useEditor } from '../use-editor';
import { viewPath } from '../routes';
import { ChangeList } from './change-list';

/** The first draft of what a version is about. */
const draftOf = ({ sentences }: Changes): string => {
  const words = [...new Set(sentences.map(({ sentence }) => sentence))];
  return words.slice(0, 4).join('\n') + (words.length > 4 ? `\nand ${words.length - 4} more` : '');
};

function SaveVersion({ changes }: { changes: Changes }) {
  const { editor, state } = useEditor();
  const [message, setMessage] = useState<string>();
  const [said, setSaid] = useState('');
  const problems = state.list?.articles.reduce((sum, { problems }) => sum + problems, 0) ?? 0;
  const words = message ?? draftOf(changes);
  const save = () => {
    editor.saveVersion(words.trim()).then(
      ({ commit }) => {
        setMessage(undefined);
        setSaid(
          `Saved as ${commit}, in your copy of the guide. Readers see it once whoever runs the site has published it: tell them that it is there.`,
        );
        void editor.readChanges();
      },
      (error: Error) => setSaid(error.message),
    );
  };
  return (
    <aside className="card panel-body" aria-label="Save version">
      <h2>Checks</h2>
      <p className="check">
        <Icon name={problems === 0 ? 'done' : 'stop'} tone={problems === 0 ? 'done' : 'stop'} />
        <span>
          {problems === 0
            ? 'Every article passes every check'
            : `${counted(problems, 'problem')}: a version can be saved, and not published`}
        </span>
      </p>
      {changes.git ? (
        <>
          <label className="stack">
            <b>What is this version about?</b>
            <textarea
              className="input"
              rows={5}
              value={words}
              onChange={({ target }) => setMessage(target.value)}
            />
          </label>
          <button
            type="button"
            className="btn btn-act"
            disabled={words.trim() === '' || changes.sentences.length === 0}
            onClick={save}
          >
            Save version
          </button>
          <p role="status">{said}</p>
          <p className="muted s">
            Makes a commit on <b>{changes.git.branch}</b>.
          </p>
          <details className="fold">
            <summary>
              Files
              <span className="push">{counted(changes.git.files.length, 'file')}</span>
              <Icon name="down" />
            </summary>
            <ul className="s muted">
              {changes.git.files.map((file) => (
                <li key={file}>{file}</li>
              ))}
            </ul>
          </details>
        </>
      ) : (
        <p className="muted">There is no git here, so no version can be saved. The files are.</p>
      )}
    </aside>
  );
}

/** What has changed since the last version: each in a sentence, each to be taken back; and the next version. */
export function ChangesPage() {
  const { editor, state } = useEditor();
  const { changes, list, article } = state;
  useEffect(() => {
    void editor.save().then(() => editor.openList());
  }, [editor]);
  return (
    <>
      <title>Review changes · Studio</title>
      <Bar
        crumb={<strong className="crumb">Review changes</strong>}
        end={
          <Link className="btn" to={article ? viewPath(article.id, 'write') : '/'}>
            Keep writing
          </Link>
        }
      />
      <main className="page">
        <div className="narrow split">
          <div className="stack">
            {state.refusal !== undefined && (
              <Notice icon="warning" tone="warn" title={state.refusal} />
            )}
            <h1>
              {changes === undefined
                ? 'Reading…'
                : changes.sentences.length === 0
                  ? 'Nothing has changed since the last version'
                  : `${counted(changes.sentences.length, 'change')} since the last version`}
            </h1>
            {changes && !list && <p>Reading…</p>}
            {changes && list && (
              <ChangeList
                changes={changes.sentences}
                list={list}
                onUndo={({ undo }) => void (undo && editor.act(undo))}
              />
            )}
          </div>
          {changes && <SaveVersion changes={changes} />}
        </div>
      </main>
    </>
  );
}
