import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedCode } from '../../../player/share/decode-spoken-code';
import { contactPath, homePath } from '../../../player/address';
import { HitList } from './hit-list';
import type { SearchResult } from '../../../player/search/use-search';

export interface SearchResultsProps {
  locale: string;
  result: SearchResult | undefined;
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

/** What a query leads to: steps, or a person. */
export function SearchResults({ locale, result }: SearchResultsProps) {
  const { t } = useTranslation();
  const contact = <a href={contactPath(locale)}>{t('search.contact')}</a>;
  return (
    <>
      <div role="status">
        {result?.kind === 'hits' && <h2>{t('search.found', { count: result.hits.length })}</h2>}
        {result?.kind === 'notCovered' && <h2>{t('search.notCovered')}</h2>}
        {result && 'code' in result && <CodeNotice code={result.code} />}
        {result?.kind === 'failed' && <p>{t('search.failed')}</p>}
      </div>
      {result?.kind === 'hits' && <HitList locale={locale} hits={result.hits} />}
      {result?.kind === 'notCovered' && (
        <div data-no-match="">
          <p>{t('search.notCoveredBody')}</p>
          <p>
            <a className="button" href={contactPath(locale)}>
              {t('search.contact')}
            </a>
          </p>
          {result.nearest.length > 0 && <h3>{t('search.nearest')}</h3>}
          <HitList locale={locale} hits={result.nearest} areAnswers={false} />
        </div>
      )}
      <p className="moves">
        <a href={homePath(locale)}>{t('search.allTopics')}</a>
        {result?.kind === 'hits' && contact}
      </p>
    </>
  );
}
