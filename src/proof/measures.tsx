import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../i18n/language-names';
import { longDate } from './long-date';
import type { FlowProof } from './proof';
import { proofPath } from './proof-path';

const sourceAddress = (article: string): string =>
  `https://ibkr.info/article/${article.replace(/^KB/, '')}`;

/** What was counted on a flow, a line for each. */
export function Measures({
  locale,
  proof,
  linksFacts = false,
}: {
  locale: string;
  proof: FlowProof;
  linksFacts?: boolean;
}) {
  const { t } = useTranslation('proof');
  const number = new Intl.NumberFormat(locale);
  const row = (name: string, value: ReactNode) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{value}</td>
    </tr>
  );
  const { ways, facts, article, checked } = proof;
  const stated = t('of', { part: proof.stated, total: facts.length });

  return (
    <table className="measures">
      <tbody>
        {row(t('steps'), proof.steps)}
        {row(t('answers'), proof.answers)}
        {row(t('situations'), proof.situations)}
        {row(t('ways'), number.format(ways.count))}
        {row(t('shortest'), ways.shortest)}
        {row(t('median'), ways.median)}
        {row(t('longest'), ways.longest)}
        {facts.length > 0 &&
          row(t('facts'), linksFacts ? <a href={proofPath(locale, proof.id)}>{stated}</a> : stated)}
        {Object.entries(proof.translations).map(([id, { approved, total }]) =>
          row(t('translation', { language: languageName(id) }), t('of', { part: approved, total })),
        )}
        {article && row(t('source'), <a href={sourceAddress(article)}>{article}</a>)}
        {checked &&
          row(
            t('checked'),
            <>
              {longDate(checked, locale)} {proof.isStale && <b>{t('stale')}</b>}
            </>,
          )}
      </tbody>
    </table>
  );
}
