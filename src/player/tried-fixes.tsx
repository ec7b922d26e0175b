import { useTranslation } from 'react-i18next';
import { FixList } from '../ui/fix-list';
import { fixesAhead, fixPlace } from '../engine/fixes';
import { stepText } from '../content/step-text';
import { Text } from './text';
import type { JourneyPanelProps } from './journey-panel';

/** Lets a person tick the fixes ahead that they tried before, where there are several. */
export function TriedFixes({
  page: { texts, flow, step },
  record,
  setRecord,
  skip,
}: Pick<JourneyPanelProps, 'page' | 'record' | 'setRecord' | 'skip'>) {
  const { t } = useTranslation();
  const ahead = fixesAhead(flow, step);
  if (ahead.length < 2) return null;

  const { tried = [] } = record;
  const places = ahead.map((id) => fixPlace(flow.id, id));
  const keep = (ticked: readonly string[]) => {
    const others = tried.filter((place) => !places.includes(place));
    const next = { ...record, tried: [...others, ...ticked] };
    if (ticked.includes(fixPlace(flow.id, step))) skip(next);
    else setRecord(next);
  };
  const count = places.filter((place) => tried.includes(place)).length;

  return (
    <FixList
      key={step}
      summary={t('tried.summary')}
      lead={t('tried.lead')}
      submitLabel={t('tried.skip')}
      status={count > 0 ? t('tried.skipped', { count }) : ''}
      fixes={ahead.map((id, index) => {
        const { title, actions } = stepText(texts, flow, id);
        const place = places[index]!;
        return {
          id: place,
          text: <Text text={actions[0]!.text} locale={texts.language} />,
          question: <Text text={title} locale={texts.language} />,
          isTicked: tried.includes(place),
        };
      })}
      onSkip={keep}
    />
  );
}
