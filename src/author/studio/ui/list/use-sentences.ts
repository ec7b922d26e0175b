import { useEffect, useState } from 'react';
import type { ArticleList } from '../../contract';
import { useEditor } from '../use-editor';
import { type Sentence, sentencesOf } from './sentences';

/** Every sentence of the guide, once somebody looks for one. */
export function useSentences(
  list: ArticleList,
  isWanted: boolean,
): readonly Sentence[] | undefined {
  const { editor } = useEditor();
  const [sentences, setSentences] = useState<readonly Sentence[]>();
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void Promise.all(list.articles.map(({ id }) => editor.articleOf(id))).then(
      (articles) => {
        if (!isCurrent) return;
        // What a shared run says is said once, wherever it is spread.
        const all = articles.flatMap((article) => sentencesOf(article, list));
        const byWords = new Map(
          all.map((each) => [`${each.locale} ${each.key} ${each.text}`, each]),
        );
        setSentences([...byWords.values()]);
      },
      // The list itself says that the server does not answer.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [editor, list, isWanted]);
  return sentences;
}
