import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Article, ArticleList } from '../contract';
import type { Editor } from './editor';
import type { EditorState } from './store';

export const EditorContext = createContext<Editor | undefined>(undefined);

/** The editor of the studio, and all that it holds at the moment. */
export function useEditor(): { editor: Editor; state: EditorState } {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('The studio has no editor here. Put it inside of <EditorContext>.');
  const state = useSyncExternalStore(editor.subscribe, () => editor.state);
  return { editor, state };
}

/** The article that is open. Only below what waits for it. */
export function useArticle(): {
  editor: Editor;
  state: EditorState;
  article: Article;
  list: ArticleList;
} {
  const { editor, state } = useEditor();
  const { article, list } = state;
  if (!article || !list) throw new Error('No article is open here.');
  return { editor, state, article, list };
}
