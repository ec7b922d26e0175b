import { useState } from 'react';
import type { FigurePart } from '../../../../ui/figure/figure';
import { captionsIn } from '../article-texts';
import { Picker, type PickItem } from '../picker';
import { useArticle } from '../use-editor';
import { matchingCaptions } from '../write/caption-picker';
import { NewLabel } from './new-label';

/** Words of a part of a drawing. */
type Words = Pick<FigurePart, 'caption' | 'name'>;

/** What a part of a drawing says: a button label, a name that no language changes, or nothing. */
export function LabelPicker({
  onPick,
  onClose,
}: {
  onPick: (words: Words) => void;
  onClose: () => void;
}) {
  const { list } = useArticle();
  const [begun, setBegun] = useState<string>();
  const captions = captionsIn(list, list.first);
  const itemsFor = (typed: string): PickItem[] => [
    ...matchingCaptions(captions, typed).map(
      ({ id, label }): PickItem => ({
        id: `caption ${id}`,
        icon: 'label',
        title: label,
        note: Object.entries(list.captions[id] ?? {})
          .filter(([locale, own]) => locale !== list.first && own !== label)
          .map(([, own]) => own)
          .join(' · '),
        pick: () => onPick({ caption: id }),
      }),
    ),
    ...(typed === ''
      ? [
          {
            id: 'none',
            icon: 'close' as const,
            title: 'No words',
            note: '',
            pick: () => onPick({}),
          },
        ]
      : [
          {
            id: 'new',
            icon: 'add' as const,
            title: `New label “${typed}”`,
            note: 'in each language',
            pick: () => setBegun(typed),
          },
          {
            id: 'name',
            icon: 'pen' as const,
            title: `The name “${typed}”`,
            note: 'the same in every language',
            pick: () => onPick({ name: typed }),
          },
        ]),
  ];
  return begun === undefined ? (
    <Picker
      label="Words on it"
      placeholder="Find a label, or type a new one"
      act="take it"
      itemsFor={itemsFor}
      onClose={onClose}
    />
  ) : (
    <NewLabel typed={begun} onDone={(caption) => onPick({ caption })} onCancel={onClose} />
  );
}
