import { useState } from 'react';
import type { Language } from '../../contract';
import { ownerOf, textOf } from '../article-texts';
import { placeOf } from '../drafts';
import { Icon } from '../icon';
import { useArticle } from '../use-editor';
import { useWriting } from './writing';

const listOf = (text: unknown): readonly string[] =>
  Array.isArray(text) ? (text as string[]) : [];

/** How people ask for a step, in one language. */
function Phrases({ textKey, language }: { textKey: string; language: Language }) {
  const { editor, state, article } = useArticle();
  const [typed, setTyped] = useState('');
  const { locale } = language;
  const place = { article: ownerOf(article, textKey), locale, key: textKey };
  const saved = textOf(article, locale, textKey);
  const draft = state.drafts.find((each) => placeOf(each) === placeOf(place));
  const phrases = listOf(draft ? draft.text : saved);
  const write = (next: readonly string[]) => editor.type(place, [...next], saved);
  const add = () => {
    const phrase = typed.trim();
    setTyped('');
    if (phrase !== '' && !phrases.includes(phrase)) write([...phrases, phrase]);
  };
  return (
    <div className="phrases" dir={language.direction}>
      {phrases.map((phrase) => (
        <span className="chip" key={phrase}>
          <span lang={locale}>{phrase}</span>
          <button
            type="button"
            aria-label={`Remove “${phrase}”`}
            onClick={() => write(phrases.filter((each) => each !== phrase))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        className="phrase"
        lang={locale}
        aria-label={`New search phrase, ${language.name}`}
        placeholder="+ phrase"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
    </div>
  );
}

/** Ways in which people describe the problem of a step, folded with their number in the line. */
export function SearchPhrases({ step }: { step: string }) {
  const { article } = useArticle();
  const { languages } = useWriting();
  const key = `${step}.searchPhrases`;
  return (
    <details className="fold">
      <summary>
        <Icon name="search" />
        Search phrases
        <span className="push">
          {languages
            .map(({ locale, name }) => `${listOf(textOf(article, locale, key)).length} ${name}`)
            .join(', ')}
        </span>
        <Icon name="down" />
      </summary>
      <div className="box two">
        {languages.map((language) => (
          <Phrases key={language.locale} textKey={key} language={language} />
        ))}
      </div>
    </details>
  );
}
