import { useTranslation } from 'react-i18next';
import { TopicIcon } from '../ui/topic-icon';
import type { Symptom } from './symptoms';
import { Text } from './text';

/** What most people come for, a tile each. */
export function SymptomTiles({
  locale,
  symptoms,
}: {
  locale: string;
  symptoms: readonly Symptom[];
}) {
  const { t } = useTranslation('common');
  if (symptoms.length === 0) return null;
  return (
    <>
      <h2>{t('home.symptoms')}</h2>
      <ul className="tiles">
        {symptoms.map(({ text, href, icon }) => (
          <li key={href}>
            <a href={href} data-symptom="">
              {icon && <TopicIcon name={icon} />}
              <Text text={text} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
