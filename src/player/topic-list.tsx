import { Text } from './text';
import { flowPath } from './address';
import type { FlowText } from '../content/step-text';

/** An article, in the words of a language. */
export interface Topic extends FlowText {
  flow: string;
}

export interface TopicListProps {
  locale: string;
  topics: readonly Topic[];
}

/** Articles to choose from. */
export function TopicList({ locale, topics }: TopicListProps) {
  return (
    <ul className="options topics">
      {topics.map(({ flow, title, summary }) => (
        <li key={flow}>
          <a className="option" href={flowPath(locale, flow)}>
            <span>
              <b>
                <Text text={title} locale={locale} />
              </b>
              <small>
                <Text text={summary} locale={locale} />
              </small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
