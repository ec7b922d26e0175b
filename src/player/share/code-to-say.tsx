import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../content/languages';
import { groupsOf, symbolsOf } from '../../engine/symbols';

export interface CodeToSayProps {
  code: string;
  /** What it opens, in a sentence. */
  opens: string;
  /** Texts of whoever it is said to. */
  texts: I18n;
}

/** A code in large groups, and in words, as it is said on the phone. */
export function CodeToSay({ code, opens, texts }: CodeToSayProps) {
  const { t, i18n } = useTranslation();
  const { language } = texts;
  const words = groupsOf(code).map((group) =>
    symbolsOf(group)
      .map((symbol) => texts.t(`share.symbols.${symbol}`))
      .join(', '),
  );
  return (
    <>
      <h2>{t('share.code')}</h2>
      <p className="code" data-code={code}>
        {groupsOf(code).join(' ')}
      </p>
      <p
        {...(language !== i18n.language && {
          lang: language,
          dir: languageOf(language).direction,
        })}
      >
        {texts.t('share.say', { words: words.join('; ') })}
      </p>
      <p className="quiet">{`${opens} ${t('share.where')}`}</p>
    </>
  );
}
