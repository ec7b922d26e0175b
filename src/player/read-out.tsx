import type { i18n as I18n } from 'i18next';
import type { Standing } from '../engine/session-moves';
import { journeyLegs } from './journey-legs';
import { richText } from './text';

export interface ReadOutProps {
  at: Pick<Standing, 'journey' | 'flows' | 'link' | 'app'>;
  texts: I18n;
}

/** What a person tells whoever helps them: what they saw and tried. */
export function ReadOut({ at, texts }: ReadOutProps) {
  const lines = journeyLegs(texts, at)
    .flatMap((leg) => leg.lines)
    .filter(({ isAssumed }) => !isAssumed);
  if (lines.length === 0) return null;

  return (
    <section className="card" aria-labelledby="read-out">
      <h2 id="read-out">{texts.t('outcome.readOut')}</h2>
      <dl className="told">
        {lines.map(({ key, asked, answer }) => (
          <div key={key}>
            <dt>{richText(texts, asked)}</dt>
            <dd>{richText(texts, answer)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
