import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryOf } from '../../ui/search/field-text';
import { SearchField } from '../../ui/search/search-field';
import { useSheet } from '../../ui/use-sheet';
import { searchPath } from '../address';
import type { Audience } from './answer';
import { loadSearch } from './load-search';
import { useSearch } from './use-search';

export interface SearchBoxProps {
  locale: string;
  /** Text in the field at first. */
  initialText?: string;
  audience?: Audience;
  /** Above the field and in it, where that is not what a customer reads. */
  label?: string;
  placeholder?: string;
  /** Puts more around the list, by the address of what is chosen in it. */
  renderList?: (list: ReactNode, chosen: string | undefined) => ReactNode;
}

/** The search field, with answers while a person types. */
export function SearchBox(props: SearchBoxProps) {
  const { locale, initialText = '', audience = 'customers' } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const searched = useSearch(locale, text, audience);
  const view = searched?.view;
  useSheet(view?.style);
  const action = searchPath(locale);
  const allHref = action + queryOf(text);
  const found = searched && view?.suggest(searched.result, { t, locale, audience, allHref });

  return (
    <SearchField
      action={action}
      label={props.label ?? t('search.label')}
      submitLabel={t('search.submit')}
      placeholder={props.placeholder ?? t('search.example')}
      initialText={initialText}
      list={
        view &&
        found && {
          count: found.count,
          status: found.status,
          render: (place) => {
            const suggestions = (
              <view.SuggestionList {...place} {...found} label={t('search.suggestions')} />
            );
            return props.renderList?.(suggestions, found.hrefs[place.active]) ?? suggestions;
          },
        }
      }
      problem={searched?.result.kind === 'failed' ? t('search.failed') : found?.problem}
      // A page that answers a query says so itself.
      loading={searched || initialText ? undefined : t('search.loading')}
      longNote={t('search.long')}
      isFirstChosen={audience === 'agents'}
      onText={setText}
      onFocus={() => void loadSearch(locale, audience).catch(() => undefined)}
    />
  );
}
