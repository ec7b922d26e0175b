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

/** What was counted on a flow, a line for each. */
export function Measures({ locale, proof }: { locale: string; proof: FlowProof }) {
  const { t } = useTranslation('proof');
  const { ways, facts, article, checked, translations } = proof;
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
        {(Object.keys(counts) as (keyof typeof counts)[]).map((id) => (
          <Row key={id} id={id} name={t(id)}>
            {new Intl.NumberFormat(locale).format(counts[id])}
          </Row>
        ))}
        {facts.length > 0 && (
          <Row id="facts" name={t('facts')}>
            {t('of', { part: proof.stated, total: facts.length })}
          </Row>
        )}
        {Object.entries(translations).map(([id, { approved, total }]) => (
          <Row key={id} id={id} name={t('translation', { language: languageIn(locale, id) })}>
            {t('of', { part: approved, total })}
          </Row>
        ))}
        {article && (
          <Row id="source" name={t('source')}>
            <SourceLink text={article} article={article} locale={locale} />
          </Row>
        )}
        {checked && (
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
