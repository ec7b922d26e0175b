import { firstLanguage } from '#guide/site.config';
import type { Figure } from '../../../ui/figure/figure';
import { placeholders } from '../../text-problems';
import type { LabelUse, LabelUses } from '../contract';
import { figuresIn } from './figures';
import { articleIds, draftOf } from './guide-draft';
import { show } from './words';
import { textsIn } from './texts';

/** The labels on the parts of a drawing, which its author may have written in any form. */
const onParts = (figure: unknown): string[] => {
  const { parts } = (figure ?? {}) as Partial<Figure>;
  return Array.isArray(parts)
    ? parts.flatMap((part: Partial<Figure['parts'][number]> | null) => part?.caption ?? [])
    : [];
};

/** Where each button label of a guide is used. */
export function labelUses(root: string): LabelUses {
  const draft = draftOf(root);
  const uses = new Map<string, Map<string, LabelUse>>();
  for (const article of [...articleIds(root), 'shared']) {
    const texts = textsIn(draft, firstLanguage, article);
    const note = (label: string, key: string) => {
      const own = uses.get(label) ?? new Map<string, LabelUse>();
      const [step = ''] = key.split('.');
      const title = show(texts[`${step}.title`] ?? texts.title) ?? step;
      const use = own.get(`${article} ${step}`) ?? { article, key, title };
      uses.set(label, own.set(`${article} ${step}`, use));
    };
    for (const [key, text] of Object.entries(texts))
      for (const label of placeholders(show(text)!)) note(label, key);
    for (const [key, figure] of Object.entries(figuresIn(draft, article)))
      for (const label of onParts(figure)) note(label, key.replace('.', '.actions.'));
  }
  return Object.fromEntries([...uses].map(([label, own]) => [label, [...own.values()]]));
}
