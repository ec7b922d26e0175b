import { Text } from '../../../player/text';
import { TopicIcon } from '../../../ui/topic-icon';
import type { Symptom, Symptoms } from '../../../player/symptoms';

interface RowsProps {
  locale: string;
  symptoms: readonly Symptom[];
}

const Rows = ({ locale, symptoms }: RowsProps) => (
  <ul className="rows">
    {symptoms.map(({ text, href }) => (
      <li key={href}>
        <a href={href} data-symptom="">
          <Text text={text} locale={locale} />
        </a>
      </li>
    ))}
  </ul>
);

/** Symptoms by topic. `fold-groups.ts` closes them on a phone. */
export const SymptomGroups = ({
  locale,
  groups,
}: Pick<RowsProps, 'locale'> & Pick<Symptoms, 'groups'>) =>
  groups.map(({ title, icon, symptoms }) => {
    const rows = <Rows key={title} locale={locale} symptoms={symptoms} />;
    if (title === '') return rows;
    return (
      <details key={title} open>
        <summary>
          {icon && <TopicIcon name={icon} />}
          <h3>
            <Text text={title} locale={locale} />
          </h3>
        </summary>
        {rows}
      </details>
    );
  });
