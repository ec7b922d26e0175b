import { useEffect, useState } from 'react';
import { plainText } from '../content/captions';
import { loadTexts } from '../content/instance';
import { isFlowId } from '../content/manifest';
import { flowText } from '../content/step-text';

const NONE: ReadonlyMap<string, string> = new Map();

/** Titles of articles in a language, by flow, once they are loaded. */
export function useTitles(locale: string, flows: readonly string[]): ReadonlyMap<string, string> {
  const [titles, setTitles] = useState(NONE);
  const wanted = [...new Set(flows)].filter(isFlowId).toSorted().join(' ');
  useEffect(() => {
    const ids = wanted.split(' ').filter(Boolean);
    loadTexts(locale, ids).then(
      (texts) =>
        setTitles(new Map(ids.map((id) => [id, plainText(flowText(texts, id).title)] as const))),
      // They come with the next call.
      () => undefined,
    );
  }, [locale, wanted]);
  return titles;
}
