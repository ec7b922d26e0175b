import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../components/search-field';
import type { Suggestion } from '../components/suggestion-list';
import { contactPath, searchPath, stepPath } from '../site/address';
import { loadSearch } from './load-search';
import { type SearchResult, useSearch } from './use-search';

export interface SearchBoxProps {
  locale: string;
  /** Text in the field at first. */
  initialText?: string;
}

/** The search field, with answers while a person types. */
export function SearchBox({ locale, initialText = '' }: SearchBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const result = useSearch(locale, text);
  const noMatch: Suggestion = {
    href: contactPath(locale),
    text: t('search.contact'),
    context: t('search.notCovered'),
    isNoMatch: true,
  };
  const suggestions = result?.kind === 'notCovered' ? [noMatch] : suggestionsOf(locale, result);

  return (
    <SearchField
      action={searchPath(locale)}
      label={t('search.label')}
      submitLabel={t('search.submit')}
      listLabel={t('search.suggestions')}
      placeholder={t('search.example')}
      initialText={initialText}
      suggestions={suggestions}
      status={
        result?.kind === 'notCovered'
          ? t('search.notCovered')
          : t('search.found', { count: suggestions.length })
      }
      problem={result?.kind === 'failed' ? t('search.failed') : undefined}
      onText={setText}
      onFocus={() => void loadSearch(locale).catch(() => undefined)}
    />
  );
}

const suggestionsOf = (locale: string, result: SearchResult | undefined): Suggestion[] =>
  result?.kind === 'hits'
    ? result.hits.map(({ flow, step, article, title }) => ({
        href: stepPath(locale, flow, step),
        text: title,
        context: article,
      }))
    : [];
