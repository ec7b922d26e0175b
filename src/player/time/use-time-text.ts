import { useTranslation } from 'react-i18next';

type Translate = (key: string, values?: Record<string, string>) => string;

/**
 * Texts of the guide's time rules: keys below `time` in `common`. They follow from the ids of rules and phases, so
 * no type can know them; the check of all texts takes its place.
 */
export function useTimeText(): Translate {
  const { t } = useTranslation() as { t: Translate };
  return (key, values) => t(`time.${key}`, values);
}
