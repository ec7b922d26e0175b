import { ABOUT } from '../text-keys';
import { Part, Two } from './pair';
import { onNextKey, useWriting } from './writing';

/** What an article says above its steps: on its page, in lists and in search. */
export function AboutSheet() {
  const { languages } = useWriting();
  return (
    <div className="sheet">
      <div className="sheet-head">
        <span className="s muted">Article</span>
        {languages.map(({ locale, name }) => (
          <span className="langname" key={locale} lang={locale}>
            {name}
          </span>
        ))}
      </div>
      {ABOUT.map(({ key, name, about, isLong }) => (
        <Part key={key} name={name} about={about} look={key === 'title' ? 't-title' : ''}>
          <Two
            textKey={key}
            {...{ name, about, isLong }}
            // A list has a thing a line.
            {...(!isLong && { onKey: onNextKey })}
          />
        </Part>
      ))}
    </div>
  );
}
