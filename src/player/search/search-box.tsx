import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../ui/search/search-field';
import type { Suggestion } from '../../ui/search/suggestion-list';
import { contactPath, searchPath, stepPath } from '../address';
import { loadSearch } from './load-search';
import { type SearchResult, useSearch } from './use-search';

export interface SearchBoxProps {
  locale: string;
  /** Text in the field at first. */
  initialText?: string;
}

const one = (href: string, text: string, context: string, isNoMatch = false) => ({
  suggestions: [{ href, text, context, isNoMatch }] satisfies Suggestion[],
  status: context,
});

/** Offers that stand under the field, and what to say where there is none. */
function useSuggestions(locale: string, result: SearchResult | undefined) {
  const { t } = useTranslation();
  switch (result?.kind) {
    case 'hits': {
      const suggestions: Suggestion[] = result.hits.map(({ flow, step, article, title }) => ({
        href: stepPath(locale, flow, step),
        text: title,
        context: article,
      }));
      return { suggestions, status: t('search.found', { count: suggestions.length }) };
    }
    case 'notCovered':
      return one(contactPath(locale), t('search.contact'), t('search.notCovered'), true);
    case 'code':
    case 'link': {
      const what = result.kind === 'link' ? t('code.link') : t('code.question');
      if ('address' in result.code) return one(result.code.address, t('code.openStep'), what);
      const { message, offer } = result.code;
      return offer ? one(offer.href, offer.label, message) : { problem: message };
    }
    case 'failed':
      return { problem: t('search.failed') };
    default:
      return {};
  }
}

/** The search field, with answers while a person types. */
export function SearchBox({ locale, initialText = '' }: SearchBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const result = useSearch(locale, text);
  const { suggestions = [], status = '', problem } = useSuggestions(locale, result);

  return (
    <SearchField
      action={searchPath(locale)}
      label={t('search.label')}
      submitLabel={t('search.submit')}
      listLabel={t('search.suggestions')}
      placeholder={t('search.example')}
      initialText={initialText}
      suggestions={suggestions}
      status={status}
      problem={problem}
      // A page that answers a query says so itself.
      loading={result || initialText ? undefined : t('search.loading')}
      onText={setText}
      onFocus={() => void loadSearch(locale).catch(() => undefined)}
    />
  );
}
