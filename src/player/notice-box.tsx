import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LinkProblem } from '../engine/link';
import type { Leg } from '../engine/replay';
import { plainText } from '../content/captions';
import { optionText, stepText } from '../content/step-text';
import { flowAtHand } from './flows-at-hand';

/** What a navigation tells the page that it leads to. */
export interface Arrival {
  /** The person moved within the page, so the new title takes the focus. */
  isMove?: boolean;
  /** Why the link that was opened could not be followed to its end. */
  problem?: LinkProblem;
  /** How many answers of that link no longer fit. */
  lost?: number;
  /** Answers that were given after the one that is about to be changed. */
  later?: readonly Leg[];
  /** Answers that no longer fit since an earlier one was changed, by leg. */
  fellAway?: readonly Leg[];
}

export interface NoticeBoxProps {
  arrival: Arrival;
  texts: I18n;
}

/** One sentence on what could not be kept. */
export function NoticeBox({
  arrival: { problem, lost = 0, fellAway = [] },
  texts,
}: NoticeBoxProps) {
  const { t } = useTranslation();
  const answers = fellAway.flatMap(({ flow: id, trail }) => {
    const flow = flowAtHand(id);
    if (!flow || !texts.hasResourceBundle(texts.language, id)) return [];
    return trail.map(({ step, option }) => {
      const text = stepText(texts, flow, step);
      return plainText(`${text.title} ${optionText(text, option)}`);
    });
  });
  const notices = [
    ...(problem
      ? [
          problem === 'changed' && lost === 0
            ? t('notice.moved')
            : t(`notice.${problem}`, { count: lost }),
        ]
      : []),
    ...(answers.length > 0 ? [t('notice.fellAway', { answers: answers.join('; ') })] : []),
  ];
  return (
    <div role="status">
      {notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
    </div>
  );
}
