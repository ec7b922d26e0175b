import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedCode } from '../../../player/share/decode-spoken-code';
import { homePath } from '../../../player/address';
import type { SearchResult } from '../../../player/search/answer';
import type { SearchView } from '../../../player/search/search-view';
import { SupportCard } from '../../../player/support-card';
import { quoted } from '../../../ui/search/field-text';

/** Characters of a query that its heading quotes: about a line of a phone. */
const LONGEST_QUOTE = 60;

export interface SearchResultsProps {
  locale: string;
  /** What was searched for. */
  text: string;
  result: SearchResult;
  /** How hits look; undefined where search could not be downloaded. */
  view?: SearchView | undefined;
  /** The first question of the triage; undefined where the guide has none. */
  triagePath: string | undefined;
}

/** A code or a link that leads somewhere is followed; of any other it is said why it does not. */
function CodeNotice({ code }: { code: OpenedCode }) {
  const isFollowed = 'address' in code;
  useEffect(() => {
    if (isFollowed) window.location.replace(code.address);
  }, [isFollowed, code]);

  if (isFollowed) return null;
  const { message, offer } = code;
  return (
    <p className="notice" data-code="">
      {message} {offer && <a href={offer.href}>{offer.label}</a>}
    </p>
  );
}

/** What was found, said at once. */
function Verdict({ text, result }: Pick<SearchResultsProps, 'text' | 'result'>) {
  const { t } = useTranslation();
  switch (result.kind) {
    case 'hits':
      return <p className="quiet">{t('search.found', { count: result.hits.length })}</p>;
    case 'unsure':
      return <h2>{result.hits.length > 0 ? t('search.unsure') : t('search.unsureOfAll')}</h2>;
    case 'notCovered': {
      const [before, after] = t('search.notCoveredWords', { words: '\n' }).split('\n');
      return (
        <h2>
          {before}
          <q className="one-line" dir="auto">
            {quoted(text, LONGEST_QUOTE)}
          </q>
          {after}
        </h2>
      );
    }
    case 'nothing':
      return <p>{t('search.noWords')}</p>;
    case 'failed':
      return <p>{t('search.failed')}</p>;
    default:
      return <CodeNotice code={result.code} />;
  }
}

/** Ways on for whom no hit helps. */
function NoneOfThese({
  locale,
  triagePath,
  hasHits,
}: Pick<SearchResultsProps, 'locale' | 'triagePath'> & { hasHits: boolean }) {
  const { t } = useTranslation();
  return (
    <section data-none="">
      {hasHits && <h2>{t('search.none')}</h2>}
      {triagePath && (
        <p className="options">
          <a className="option" href={triagePath}>
            {t('home.start')}
          </a>
        </p>
      )}
      <SupportCard locale={locale} />
    </section>
  );
}

/** What a query leads to: steps, or a person. */
export function SearchResults({ locale, text, result, view, triagePath }: SearchResultsProps) {
  const { t } = useTranslation();
  const isAnswered = result.kind === 'hits' || result.kind === 'unsure';
  return (
    <>
      <div role="status">
        <Verdict text={text} result={result} />
      </div>
      {isAnswered && (
        <>
          {view && <view.HitList locale={locale} hits={result.hits} />}
          <NoneOfThese locale={locale} triagePath={triagePath} hasHits={result.hits.length > 0} />
        </>
      )}
      {result.kind === 'notCovered' && (
        <div data-no-match="">
          <p>{result.message ?? t('search.notCoveredBody')}</p>
          {/* At once: what the articles do not cover, people can answer. */}
          <SupportCard locale={locale} isMain />
          {result.nearest.length > 0 && <h2>{t('search.nearest')}</h2>}
          {view && <view.HitList locale={locale} hits={result.nearest} areAnswers={false} />}
        </div>
      )}
      <p className="moves">
        <a href={homePath(locale)}>{t('search.allTopics')}</a>
      </p>
    </>
  );
}
