import { firstLanguage } from '#guide/site.config';
import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { flowText } from '../../../content/step-text';
import { flowPath, proofPath } from '../../../player/address';
import { Measures } from './measures';
import type { FactProof, FlowProof } from './proof';
import { Text } from '../../../player/text';
import { quoteAddress } from './quote-address';
import { type ForeignCaptions, Sentence } from './sentence';

interface FactProps {
  locale: string;
  flow: string;
  fact: FactProof;
  foreign: ForeignCaptions | undefined;
}

/** A fact, and under it the sentences that state it. */
function Fact({ locale, flow, fact, foreign }: FactProps) {
  const { t } = useTranslation('proof');
  // Facts are proven in the languages that lack no text.
  const own = locale in fact.text;
  const language = own ? locale : firstLanguage;
  return (
    <li id={fact.id}>
      {own ? (
        <Sentence text={fact.text[locale]!} foreign={foreign} />
      ) : (
        <span lang={language}>{fact.text[language]}</span>
      )}
      {fact.statements.flatMap(({ step, sentences }) =>
        sentences.map(({ [language]: quote = '' }) => (
          <blockquote key={step + quote} {...(!own && { lang: language })}>
            <a href={quoteAddress(locale, flow, step, quote)}>
              <Sentence text={quote} foreign={own ? foreign : undefined} />
            </a>
          </blockquote>
        )),
      )}
      {fact.leftOut && (
        <p className="quiet">
          {t('leftOut')} <span lang={firstLanguage}>{fact.leftOut}</span>
        </p>
      )}
    </li>
  );
}

/** Each fact of the source of a flow, with the sentences that state it. */
export function FlowProofPage({
  locale,
  texts,
  flow,
  foreign,
}: {
  locale: string;
  texts: I18n;
  flow: FlowProof;
  foreign: ForeignCaptions | undefined;
}) {
  const { t } = useTranslation('proof');
  const { title } = flowText(texts, flow.id);
  return (
    <main id="main" tabIndex={-1} data-page="proof" data-flow={flow.id}>
      <p className="article-name">
        <a href={proofPath(locale)}>{t('title')}</a>
      </p>
      <h1>
        <Text text={t('ofFlow', { title })} locale={locale} />
      </h1>
      <Measures locale={locale} proof={flow} />
      <h2>{t('factsOf')}</h2>
      <p>{t(flow.facts.length > 0 ? 'factsLead' : 'noFacts')}</p>
      <ol className="facts">
        {flow.facts.map((fact) => (
          <Fact key={fact.id} locale={locale} flow={flow.id} fact={fact} foreign={foreign} />
        ))}
      </ol>
      <p>
        <a href={flowPath(locale, flow.id)}>{t('toArticle')}</a>
      </p>
    </main>
  );
}
