import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { basename } from '../../../content/base';
import { languageIn } from '../../../content/language-names';
import { flowText } from '../../../content/step-text';
import { proofPath } from '../../../player/address';
import { Text } from '../../../player/text';
import { PROOF_PATH } from './load-proof';
import { longDate } from './long-date';
import { Measures } from './measures';
import type { FlowProof, Proof } from './proof';

const total = (flows: readonly FlowProof[], count: (flow: FlowProof) => number): number =>
  flows.reduce((sum, flow) => sum + count(flow), 0);

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
      {flows.map((flow) => (
        <section key={flow.id} id={flow.id} data-flow={flow.id}>
          <h2>
            <a href={proofPath(locale, flow.id)}>
              <Text text={flowText(texts, flow.id).title} locale={locale} />
            </a>
          </h2>
          <Measures locale={locale} proof={flow} factsAddress={proofPath(locale, flow.id)} />
        </section>
      ))}
    </main>
  );
}
