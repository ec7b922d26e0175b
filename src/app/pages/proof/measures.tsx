import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageIn } from '../../../content/language-names';
import { SourceLink } from '../../source-link';
import { longDate } from './long-date';
import type { FlowProof } from './proof';

/** `id` is the name of the measure for programs. */
function Row({ id, name, children }: { id: string; name: ReactNode; children: ReactNode }) {
  return (
    <tr data-measure={id}>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  );
}

/** What an overview tells of a flow, besides its facts. */
const BRIEF = ['steps', 'ways', 'longest'] as const;

/** What was counted on a flow, a line for each; on an overview the few that tell articles apart. */
export function Measures({
  locale,
  proof,
  factsAddress,
}: {
  locale: string;
  proof: FlowProof;
  /** Where its facts and all its numbers stand, unless here. */
  factsAddress?: string;
}) {
  const { t } = useTranslation('proof');
  const { ways, facts, article, checked, translations } = proof;
  const stated = t('of', { part: proof.stated, total: facts.length });
  const counts = {
    steps: proof.steps,
    answers: proof.answers,
    situations: proof.situations,
    ends: ways.ends,
    ways: ways.count,
    shortest: ways.shortest,
    median: ways.median,
    longest: ways.longest,
  };

  return (
    <table className="measures">
      <tbody>
        {(factsAddress ? BRIEF : (Object.keys(counts) as (keyof typeof counts)[])).map((id) => (
          <Row key={id} id={id} name={t(id)}>
            {new Intl.NumberFormat(locale).format(counts[id])}
          </Row>
        ))}
        {facts.length > 0 && (
          <Row id="facts" name={t('facts')}>
            {factsAddress ? <a href={factsAddress}>{stated}</a> : stated}
          </Row>
        )}
        {!factsAddress &&
          Object.entries(translations).map(([id, { approved, total }]) => (
            <Row key={id} id={id} name={t('translation', { language: languageIn(locale, id) })}>
              {t('of', { part: approved, total })}
            </Row>
          ))}
        {article && !factsAddress && (
          <Row id="source" name={t('source')}>
            <SourceLink text={article} article={article} locale={locale} />
          </Row>
        )}
        {checked && (!factsAddress || proof.isStale) && (
          <Row
            id="checked"
            name={proof.isStale ? <b>{`${t('checked')}. ${t('stale')}`}</b> : t('checked')}
          >
            {longDate(checked, locale)}
          </Row>
        )}
      </tbody>
    </table>
  );
}
