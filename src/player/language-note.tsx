import { firstLanguage } from '#guide/site.config';
import type { i18n as I18n } from 'i18next';
import { isPartial } from '../content/instance';
import { languageIn } from '../content/language-names';
import { Text } from './text';

/** Says that a flow is not translated in full, if it is not. */
export function LanguageNote({ texts, flow }: { texts: I18n; flow: string }) {
  if (!isPartial(texts, flow)) return null;
  const { language: locale, t } = texts;
  return (
    <p className="quiet" data-partial="">
      <Text
        text={t('site.partial', { language: languageIn(locale, firstLanguage) })}
        locale={locale}
      />
    </p>
  );
}
