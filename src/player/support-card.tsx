import { useTranslation } from 'react-i18next';
import { TopicIcon } from '../ui/topic-icon';
import { contactPath } from './address';

export interface SupportCardProps {
  locale: string;
  /** Whether nothing else on the page leads on. */
  isMain?: boolean;
}

/** Leads to people: what they can do, and where their numbers are. */
export function SupportCard({ locale, isMain = false }: SupportCardProps) {
  const { t } = useTranslation('common');
  return (
    <section className="card support">
      <div>
        <h2>{t('contact.title')}</h2>
        <p>{t('contact.lead')}</p>
      </div>
      <a className={isMain ? 'button' : 'button button--quiet'} href={contactPath(locale)}>
        <TopicIcon name="call" />
        {t('contact.numbers')}
      </a>
    </section>
  );
}
