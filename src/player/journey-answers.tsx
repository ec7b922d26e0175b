import { useTranslation } from 'react-i18next';
import { Answers } from '../ui/answers';
import { homePath } from './address';
import { forgetJourney } from './saved-session';
import { type JourneyLine, journeyLegs } from './answer-lines';
import { Text } from './text';
import type { JourneyPanelProps } from './journey-panel';
import { type JourneyRecord, withoutTried } from './journey-record';

/** Says where the answers are kept, and forgets them on request. */
function KeptNote({ keeping, locale }: Pick<JourneyRecord, 'keeping'> & { locale: string }) {
  const { t } = useTranslation();
  if (!keeping) return null;
  if (keeping !== 'kept') return <p className="quiet">{t(`keep.${keeping}`)}</p>;
  const forget = () => {
    forgetJourney();
    // This page would keep its answers anew, so it gives way to one that has none.
    window.location.replace(homePath(locale));
  };
  return (
    <p className="moves quiet">
      {t('keep.kept')}
      <button type="button" className="plain" onClick={forget}>
        {t('keep.forget')}
      </button>
    </p>
  );
}

/** The answers of a journey, to look at and to change. */
export function JourneyAnswers({
  page: { texts },
  journey,
  record,
  setRecord,
  go,
}: Omit<JourneyPanelProps, 'skip'>) {
  const { t } = useTranslation();
  const legs = journeyLegs(texts, journey, record.tried);
  if (legs.length === 0) return null;

  const change = ({ changed, later, place }: JourneyLine) => {
    setRecord(withoutTried(record, place));
    go(changed, { later });
  };
  const mark = ({ isAssumed, isReported }: JourneyLine) =>
    (isAssumed && t('step.assumed')) || (isReported && t('tried.mark')) || undefined;

  return (
    <Answers
      title={t('step.answers')}
      assumedNote={legs[0]?.lines[0]?.isAssumed ? t('step.assumedNote') : undefined}
      legs={legs.map(({ key, title, lines }) => ({
        key,
        ...(legs.length > 1 && { title }),
        lines: lines.map((line) => ({
          key: line.key,
          question: <Text text={line.question} locale={texts.language} />,
          answer: <Text text={line.answer} locale={texts.language} />,
          mark: mark(line),
          change: {
            href: line.href,
            text: t(line.isReported ? 'tried.reopen' : 'step.change'),
            label: t(line.isReported ? 'tried.reopenFix' : 'step.changeAnswer', {
              question: line.question,
            }),
            onChange: () => change(line),
          },
        })),
      }))}
    >
      <KeptNote keeping={record.keeping} locale={texts.language} />
    </Answers>
  );
}
