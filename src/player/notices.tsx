import type { i18n as I18n } from 'i18next';
import type { Notice, Standing } from '../engine/session-moves';
import { plainText } from '../content/captions';
import { optionText, stepText } from '../content/step-text';

export interface NoticesProps {
  at: Standing;
  texts: I18n;
}

/** The dropped answers in words, as far as the texts of their articles have been loaded. */
const droppedAnswers = ({ flows }: Standing, { dropped }: Notice, texts: I18n): string[] =>
  dropped.flatMap(({ flow: id, trail }) => {
    const flow = flows.get(id);
    if (!flow || !texts.hasResourceBundle(texts.language, id)) return [];
    return trail.map(({ step, option }) => {
      const text = stepText(texts, flow, step);
      return plainText(`${text.title} ${optionText(text, option)}`);
    });
  });

function noticesOf(at: Standing, texts: I18n): string[] {
  const { problem, lost } = at.notice;
  const answers = droppedAnswers(at, at.notice, texts);
  const { t } = texts;
  return [
    ...(problem === 'changed' && lost === 0 ? [t('notice.moved')] : []),
    ...(problem && !(problem === 'changed' && lost === 0)
      ? [t(`notice.${problem}`, { count: lost })]
      : []),
    ...(answers.length > 0 ? [t('notice.fellAway', { answers: answers.join('; ') })] : []),
  ];
}

/** One sentence on what could not be kept. */
export const Notices = ({ at, texts }: NoticesProps) =>
  noticesOf(at, texts).map((notice) => (
    <p key={notice} className="notice">
      {notice}
    </p>
  ));
