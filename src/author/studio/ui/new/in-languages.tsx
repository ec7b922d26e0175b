import type { ArticleList } from '../../contract';

/** What somebody writes, by language. */
export type Words = Readonly<Record<string, string>>;

/** One question in each language that may lack no text. */
export function InLanguages({
  list,
  id,
  label,
  value,
  onChange,
}: {
  list: ArticleList;
  id: string;
  label: string;
  value: Words;
  onChange: (value: Words) => void;
}) {
  return (
    <fieldset className="q">
      <legend>{label}</legend>
      <div className="pairin">
        {writtenIn(list).map(({ locale, name, direction }) => (
          <label key={locale}>
            <span className="s muted">{name}</span>
            <input
              className="input"
              id={`${id}-${locale}`}
              lang={locale}
              dir={direction}
              value={value[locale] ?? ''}
              onChange={({ target }) => onChange({ ...value, [locale]: target.value })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Languages that an article has from the beginning, the first one first. */
export const writtenIn = ({ languages, first }: ArticleList) =>
  languages
    .filter(({ isComplete }) => isComplete)
    .sort((one, other) => Number(other.locale === first) - Number(one.locale === first));

/** Only what was written in. */
export const filled = (words: Words): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words)
      .map(([locale, text]) => [locale, text.trim()])
      .filter(([, text]) => text !== ''),
  );
