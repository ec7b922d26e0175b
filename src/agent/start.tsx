import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowPath } from '../player/address';
import { loadTopics } from '../player/load-topics';
import type { SymptomGroup } from '../player/symptoms';
import { Text } from '../player/text';
import type { Topic } from '../player/topic-list';
import { onPlainClick } from '../ui/plain-click';
import { Key } from './key';

export interface StartProps {
  locale: string;
  topics: readonly SymptomGroup[];
  /** Takes the address of a step or an article. */
  onOpen: (address: string) => void;
  /** The search. */
  children: ReactNode;
}

/** Before a symptom is found: the search is the page, with topics by number under it. */
export function Start({ locale, topics, onOpen, children }: StartProps) {
  const { t } = useTranslation('agent');
  const [articles, setArticles] = useState<readonly Topic[]>([]);
  const numberOf = new Map(
    topics.flatMap(({ symptoms }) => symptoms).map((each, at) => [each, at + 1]),
  );
  const load = () => {
    if (articles.length === 0) loadTopics(locale).then(setArticles, () => undefined);
  };
  return (
    <div className="start">
      <h2>{t('search')}</h2>
      {children}
      <p className="quiet">
        <Key id="search" /> {t('start')} <Key id="close" /> {t('letters')}
      </p>
      <div className="start-topics">
        {topics.map(({ title, symptoms }) => (
          <section key={symptoms[0]?.href}>
            {title && (
              <h3>
                <Text text={title} locale={locale} />
              </h3>
            )}
            <ul>
              {symptoms.map((symptom) => (
                <li key={symptom.href}>
                  <a
                    href={symptom.href}
                    data-topic={numberOf.get(symptom)}
                    aria-keyshortcuts={String(numberOf.get(symptom))}
                    onClick={onPlainClick(() => onOpen(symptom.href))}
                  >
                    <kbd>{numberOf.get(symptom)}</kbd>
                    <span>
                      <Text text={symptom.text} locale={locale} />
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <details className="start-articles" onToggle={load}>
        <summary>
          {t('articles')} <Key id="articles" />
        </summary>
        <ul>
          {articles.map(({ flow, title }) => (
            <li key={flow}>
              <a
                href={flowPath(locale, flow)}
                onClick={onPlainClick(() => onOpen(flowPath(locale, flow)))}
              >
                <Text text={title} locale={locale} />
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
