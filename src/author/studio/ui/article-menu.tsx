import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { articleTitle } from './article-texts';
import { articleIdOf } from './ids';
import { folded } from './list/sentences';
import { filled, InLanguages, type Words, writtenIn } from './new/in-languages';
import { MoreMenu, type MoreItem } from './more-menu';
import { Picker, type PickItem } from './picker';
import { RenameForm } from './rename-form';
import { ABOUT_STEP, viewPath } from './routes';
import { useArticle } from './use-editor';

/** What the list of articles is told of one that has just been deleted. */
export interface Gone {
  id: string;
  title: string;
  /** Title of the article that its old links open. */
  insteadTo: string;
}

const ID = /^[a-z]+(-[a-z]+)*$/;

/** Begins an article with all that this one has. */
function CopyForm({ onDone }: { onDone: () => void }) {
  const { editor, article, list } = useArticle();
  const navigate = useNavigate();
  const [title, setTitle] = useState<Words>({});
  const id = articleIdOf(
    title[list.first] ?? '',
    list.articles.map((each) => each.id),
  );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const isReady = writtenIn(list).every(({ locale }) => title[locale]?.trim());
  return (
    <form
      ref={form}
      className="pop items stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onDone();
        void editor
          .act([{ kind: 'copyArticle', article: id, from: article.id, title: filled(title) }])
          .then((isMade) => isMade && navigate(viewPath(id, 'write')));
      }}
    >
      <InLanguages
        list={list}
        id="copy"
        label="What does the customer say then?"
        value={title}
        onChange={setTitle}
      />
      <p className="muted s">
        All steps are copied, but for how people search.
        {isReady && (
          <>
            {' '}
            Its address will be <b>/{id}/</b>
          </>
        )}
      </p>
      <button type="submit" className="btn" disabled={!isReady}>
        Copy and write
      </button>
    </form>
  );
}

/** Deletes the article, once it is said where its old links lead. */
function RemovePicker({ onDone }: { onDone: () => void }) {
  const { editor, article, list } = useArticle();
  const navigate = useNavigate();
  const title = articleTitle(article, list);
  const remove = (insteadTo: string, words: string) => {
    onDone();
    const state: Gone = { id: article.id, title, insteadTo: words };
    void editor
      .act([{ kind: 'removeArticle', article: article.id, insteadTo }])
      .then((isMade) => isMade && navigate('/', { state }));
  };
  const others = list.articles
    .filter(({ id }) => id !== article.id)
    .sort((one, other) => Number(other.id === list.triage) - Number(one.id === list.triage))
    .map(({ id, title: named }): PickItem => {
      const words = named[list.first] ?? id;
      return {
        id,
        icon: id === list.triage ? 'home' : 'handOver',
        title: words,
        note: id === list.triage ? 'The home page asks this' : '',
        pick: () => remove(id, words),
      };
    });
  return (
    <Picker
      label={`Delete “${title}”: its old links lead to`}
      ask="Where should old links to this article lead instead?"
      placeholder="Find an article"
      act="delete the article"
      itemsFor={(typed) => others.filter((item) => folded(item.title).includes(folded(typed)))}
      onClose={onDone}
    />
  );
}

const RENAME: MoreItem = { id: 'rename', icon: 'pen', name: 'Change its address' };
const COPY: MoreItem = { id: 'copy', icon: 'add', name: 'Copy as a new article' };

/** What is done to a whole article. */
export function ArticleMenu() {
  const { editor, article, list } = useArticle();
  const isTriage = article.id === list.triage;
  return (
    <MoreMenu
      label="Article: address, copy, delete"
      items={[
        {
          id: 'about',
          icon: 'book',
          name: 'Title and summary',
          to: viewPath(article.id, 'write', ABOUT_STEP),
        },
        ...(article.readOnly === undefined ? (isTriage ? [COPY] : [RENAME, COPY]) : []),
        {
          id: 'remove',
          icon: 'close',
          name: isTriage ? 'The home page is made of it: it stays' : 'Delete the article',
          isRefused: isTriage,
        },
      ]}
    >
      {(id, close) => {
        if (id === 'copy') return <CopyForm onDone={close} />;
        if (id === 'remove') return <RemovePicker onDone={close} />;
        return (
          <RenameForm
            label="Name of the article in its address"
            name={article.id}
            pattern={ID}
            rule="Small letters and hyphens only: no-picture."
            taken={list.articles.map(({ id }) => id)}
            takenSentence="Another article has this name."
            onRename={(to) => {
              close();
              void editor.act([{ kind: 'renameArticle', article: article.id, to }]);
            }}
          />
        );
      }}
    </MoreMenu>
  );
}
