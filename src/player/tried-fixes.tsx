import type { i18n as I18n } from 'i18next';
import { FixList } from '../ui/fix-list';
import { fixesAhead, stepKey } from '../engine/fixes';
import type { Position } from '../engine/journey';
import { stepText } from '../content/step-text';
import { richText } from './text';

/** How many of the fixes ahead are skipped, in words; nothing where none is. */
export function skippedText(
  { t }: I18n,
  { flow, step }: TriedFixesProps['at'],
  alreadyTried: readonly string[],
): string {
  const keys = fixesAhead(flow, step).map((id) => stepKey(flow.id, id));
  const count = keys.filter((key) => alreadyTried.includes(key)).length;
  return count > 0 ? t('tried.skipped', { count }) : '';
}

export interface TriedFixesProps {
  texts: I18n;
  at: Pick<Position, 'flow' | 'step'>;
  alreadyTried: readonly string[];
  /** Whether their names are enough, as for somebody who knows them. */
  isBrief?: boolean;
  /** Takes those of the list that are ticked, by key. */
  onReport: (fixes: readonly string[]) => void;
}

/** Lets a person tick the fixes ahead that they tried before, where there are several. */
export function TriedFixes({
  texts,
  at,
  alreadyTried,
  isBrief = false,
  onReport,
}: TriedFixesProps) {
  const { flow, step } = at;
  const ahead = fixesAhead(flow, step);
  if (ahead.length < 2) return null;

  const { t } = texts;
  const fixes = ahead.map((id) => {
    const { title, actions } = stepText(texts, flow, id);
    const key = stepKey(flow.id, id);
    return {
      id: key,
      ...(isBrief
        ? { text: richText(texts, title) }
        : { text: richText(texts, actions[0]!.text), question: richText(texts, title) }),
      isTicked: alreadyTried.includes(key),
    };
  });

  return (
    <FixList
      key={step}
      summary={t('tried.summary')}
      lead={t('tried.lead')}
      submitLabel={t('tried.skip')}
      status={skippedText(texts, at, alreadyTried)}
      fixes={fixes}
      onSkip={onReport}
    />
  );
}
