import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { basename } from '../../../content/base';
import { languageIn } from '../../../content/language-names';
import { flowText } from '../../../content/step-text';
import { proofPath } from '../../../player/address';
import { Text } from '../../../player/text';
import { PROOF_PATH } from './load-proof';
import { longDate } from './long-date';
import type { FlowProof, Proof } from './proof';

const total = (flows: readonly FlowProof[], count: (flow: FlowProof) => number): number =>
  flows.reduce((sum, flow) => sum + count(flow), 0);

/** What tells articles apart, besides their facts. */
const COLUMNS = ['steps', 'ways', 'longest'] as const;

/** What was counted on an article, in short. */
function Row({ locale, texts, flow }: { locale: string; texts: I18n; flow: FlowProof }) {
  const { t } = useTranslation('proof');
  const { id, steps, ways, stated, facts, checked, isStale } = flow;
  const counts = { steps, ways: ways.count, longest: ways.longest };
  return (
    <tr id={id} data-flow={id}>
      <th scope="row">
        <a href={proofPath(locale, id)}>
          <Text text={flowText(texts, id).title} locale={locale} />
        </a>
        {checked && isStale && (
          <b>{` ${t('checked')}: ${longDate(checked, locale)}. ${t('stale')}`}</b>
        )}
      </th>
      {COLUMNS.map((column) => (
        <td key={column} data-measure={column}>
          {new Intl.NumberFormat(locale).format(counts[column])}
        </td>
      ))}
      <td data-measure="facts">
        {facts.length > 0 && t('of', { part: stated, total: facts.length })}
      </td>
    </tr>
  );
}

/** What is claimed of this guide, and the numbers behind it. */
export function WholeProofPage({
  locale,
  texts,
  proof,
}: {
  locale: string;
  texts: I18n;
  proof: Proof;
}) {
  const { t } = useTranslation('proof');
  const { flows, translations, date } = proof;
  const number = new Intl.NumberFormat(locale);
  return (
    <main id="main" tabIndex={-1} data-page="proof">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ul className="needs">
        <li>
          {t('claimReach', { steps: total(flows, (flow) => flow.steps), flows: flows.length })}
        </li>
        <li>{t('claimEnd')}</li>
        <li>
          {t('claimWalks', {
            walks: total(flows, ({ walks }) => walks.count),
            options: total(flows, ({ walks }) => walks.options),
            mutants: number.format(total(flows, ({ walks }) => walks.mutants)),
            survivors: total(flows, ({ walks }) => walks.survivors),
          })}
        </li>
        <li>
          {t('claimFacts', {
            stated: total(flows, (flow) => flow.stated),
            total: total(flows, ({ facts }) => facts.length),
          })}
        </li>
        {Object.entries(translations).map(([id, { approved, total }]) => (
          <li key={id}>{t('claimTexts', { language: languageIn(locale, id), approved, total })}</li>
        ))}
      </ul>
      <p className="quiet">
        {t('made', { date: longDate(date, locale) })}{' '}
        <a href={basename + PROOF_PATH}>{t('data')}</a>
      </p>
      <table className="measures overview">
        <thead>
          <tr>
            <th scope="col">{t('heads.article')}</th>
            {COLUMNS.map((id) => (
              <th key={id} scope="col">
                {t(`heads.${id}`)}
              </th>
            ))}
            <th scope="col">{t('heads.facts')}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <Row key={flow.id} {...{ locale, texts, flow }} />
          ))}
        </tbody>
      </table>
    </main>
  );
}
