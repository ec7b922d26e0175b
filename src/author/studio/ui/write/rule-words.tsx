import type { ReactNode } from 'react';
import type { Language, NamedRule } from '../../contract';
import { useArticle } from '../use-editor';

/** What the texts of a rule are, by the last word of their key. */
const WORDS: Readonly<Record<string, string>> = {
  summary: 'What opens it',
  rule: 'The rule in a sentence',
  ask: 'What is asked',
  begin: 'Button that begins to count',
  waiting: 'While it counts',
  half: 'Half way',
  late: 'When it is over',
  restart: 'Button that counts anew',
};

/** What a text of a rule is, by its name, or by that of a phase and the number of the phase, where it is one of `count`. */
export function nameOfWords(part: string, at: number | undefined, count: number): string {
  if (at === undefined) return WORDS[part] ?? part;
  const when = at < count ? `Phase ${at + 1}` : 'After that';
  return `${when}: ${part === 'advice' ? 'what to do' : 'what holds'}`;
}

/** A text of a rule in the languages that lack none, side by side. */
export function WordsRow({
  name,
  children,
}: {
  name: string;
  children: (language: Language) => ReactNode;
}) {
  const { list } = useArticle();
  return (
    <div className="rule-row">
      {list.languages
        .filter(({ isComplete }) => isComplete)
        .map((language) => (
          <label key={language.locale}>
            {name}, {language.name}
            {children(language)}
          </label>
        ))}
    </div>
  );
}

/** The words of a rule and of its phases, wherever it is worked out. */
export function RuleWords({ named: { texts, phases, after } }: { named: NamedRule }) {
  const { editor, article, list } = useArticle();
  const ids = [...phases.map(({ id }) => id), after];
  const nameOf = (key: string) => {
    const [, part = '', last = ''] = key.split('.');
    const isOfPhase = part === 'phases' || part === 'advice';
    return isOfPhase
      ? nameOfWords(part, ids.indexOf(last), phases.length)
      : nameOfWords(last, undefined, phases.length);
  };
  return (
    <details className="rule-words">
      <summary>Words of this time</summary>
      {Object.keys(texts[list.first] ?? {}).map((key) => (
        <WordsRow key={key} name={nameOf(key)}>
          {({ locale, direction }) => {
            const was = texts[locale]?.[key];
            return (
              <textarea
                key={String(was)}
                className="input"
                rows={1}
                lang={locale}
                dir={direction}
                defaultValue={String(was ?? '')}
                onBlur={({ target }) => {
                  const text = target.value.trim();
                  if (text === '') target.value = String(was ?? '');
                  if (text === '' || text === was) return;
                  const at = { kind: 'ruleText', article: article.id, locale, key, text } as const;
                  void editor.act([{ ...at, ...(was !== undefined && { was }) }]);
                }}
              />
            );
          }}
        </WordsRow>
      ))}
    </details>
  );
}
