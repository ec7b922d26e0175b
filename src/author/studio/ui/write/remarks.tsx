import { useEffect, useState } from 'react';
import { captionsIn, textPieces, wordsOf } from '../article-texts';
import { Icon } from '../icon';
import { useArticle } from '../use-editor';
import { plainLabels, remarksOf } from './reading';

/** How long nothing is typed before advice is given. */
const QUIET_MS = 1000;

/** A text once nobody types in it any more. */
function useQuiet(text: string): string {
  const [quiet, setQuiet] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return quiet;
}

/** Advice about a text, below it: a second after the last key, and gone as soon as it is followed. */
export function Remarks({
  text,
  textKey,
  locale,
  onMend,
}: {
  text: string;
  textKey: string;
  locale: string;
  onMend: (text: string) => void;
}) {
  const { article, list } = useArticle();
  const captions = captionsIn(list, locale);
  const elsewhere = list.languages
    .filter((language) => language.locale !== locale)
    .flatMap((language) => textPieces(wordsOf(article, language.locale, textKey), captions))
    .flatMap(({ caption }) => caption ?? []);
  const [known] = useState(() => plainLabels(text, captions));
  const isQuiet = useQuiet(text) === text;
  const [shown, setShown] = useState<readonly string[]>([]);
  const remarks = remarksOf(text, captions, locale, known, elsewhere);
  const sentences = remarks.map(({ sentence }) => sentence);
  // What was said before stays while it is true; nothing new is said while somebody types.
  if (isQuiet && sentences.join() !== shown.join()) setShown(sentences);
  return (
    <div role="status">
      {remarks
        .filter(({ sentence }) => shown.includes(sentence))
        .map(({ sentence, mend }) => (
          <p key={sentence} className="note">
            <Icon name="eye" />
            <span>{sentence}</span>
            {mend && (
              <button type="button" className="btn btn-link" onClick={() => onMend(mend.text)}>
                {mend.label}
              </button>
            )}
          </p>
        ))}
    </div>
  );
}
