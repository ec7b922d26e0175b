import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Answers } from '../components/answers';
import type { Flow } from '../flow/flow';
import { currentLeg, type Journey } from '../flow/journey';
import { otherLocale } from '../i18n/instance';
import { journeyLegs } from './answer-lines';
import type { Arrival } from './notice-box';

export interface JourneyAnswersProps {
  texts: I18n;
  flow: Flow;
  journey: Journey;
  go: (next: Journey, state?: Arrival) => void;
}

/** The answers of a journey, to look at and to change. */
export function JourneyAnswers({ texts, flow, journey, go }: JourneyAnswersProps) {
  const { t } = useTranslation();
  const legs = journeyLegs(texts, journey);
  if (legs.length === 0) return null;

  const change = (changed: Journey) => {
    const isCurrent =
      changed.length === journey.length && currentLeg(changed).from === currentLeg(journey).from;
    const later = isCurrent
      ? currentLeg(journey).trail.slice(currentLeg(changed).trail.length + 1)
      : [];
    go(changed, { later });
  };

  return (
    <Answers
      title={t('step.answers')}
      changeLabel={t('step.change')}
      assumedLabel={t('step.assumed')}
      assumedNote={legs[0]?.lines[0]?.isAssumed ? t('step.assumedNote') : undefined}
      otherLocale={otherLocale(texts.language)}
      legs={legs.map(({ key, title, lines }) => ({
        key,
        ...(legs.length > 1 && { title }),
        lines: lines.map(({ changed, href, ...line }) => ({
          ...line,
          change: {
            href,
            label: t('step.changeAnswer', { question: line.question }),
            // An answer in another article has its page there.
            ...(currentLeg(changed).flow === flow.id && { onChange: () => change(changed) }),
          },
        })),
      }))}
    />
  );
}
