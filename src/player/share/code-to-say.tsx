import { useTranslation } from 'react-i18next';
import { groupsOf, symbolsOf } from '../../engine/symbols';

export interface CodeToSayProps {
  code: string;
  /** What it opens, in a sentence. */
  opens: string;
}

/** A code in large groups, and in words, as it is said on the phone. */
export function CodeToSay({ code, opens }: CodeToSayProps) {
  const { t } = useTranslation();
  const words = groupsOf(code).map((group) =>
    symbolsOf(group)
      .map((symbol) => t(`share.symbols.${symbol}`))
      .join(', '),
  );
  return (
    <>
      <h2>{t('share.code')}</h2>
      <p className="code" data-code={code}>
        {groupsOf(code).join(' ')}
      </p>
      <p>{t('share.say', { words: words.join('; ') })}</p>
      <p className="quiet">
        {opens} {t('share.where')}
      </p>
    </>
  );
}
