import type { Step, StepKind } from '../../contract';
import { isEnd, KINDS, signOf, titleOf } from '../article-texts';
import type { IconName } from '../icon';
import { folded } from '../list/sentences';
import { Picker, type PickItem } from '../picker';
import { useArticle } from '../use-editor';
import { placesOf, whyNot } from '../ways';

/** A step that an answer begins. */
export interface Begun {
  like: StepKind;
  title: string;
  outcome?: 'solved' | 'escalated';
  /** Article that goes on from there. */
  article?: string;
}

export interface TargetPickerProps {
  /** Step whose answer is led; left out where every step will do. */
  from?: string;
  /** Steps that are not offered. */
  without?: readonly string[];
  label: string;
  /** Says more than the button that opened it. */
  ask?: string;
  /** What Enter does, beside leading there. */
  act?: string;
  onPick: (step: string) => void;
  /** Begins a step with this title; left out where none can be begun. */
  onNew?: (begun: Begun) => void;
  onClose: () => void;
  /** The step that Enter would take. */
  onActive?: (step: string | undefined) => void;
}

/** Kinds of steps that can be begun. */
export const NEW: readonly { name: string; icon: IconName; begun: Omit<Begun, 'title'> }[] = [
  { name: 'Instruction', icon: 'fix', begun: { like: 'fix' } },
  { name: 'Question', icon: 'question', begun: { like: 'question' } },
  { name: 'End: solved', icon: 'done', begun: { like: 'outcome', outcome: 'solved' } },
  { name: 'End: contact', icon: 'call', begun: { like: 'outcome', outcome: 'escalated' } },
];

const groupOf = (step: Step) => (isEnd(step) ? 'Ends' : step.isLocked ? 'Shared, locked' : 'Steps');
const GROUPS = ['Steps', 'Ends', 'Shared, locked', 'Other articles', 'New'];

/** Where an answer leads. */
export function TargetPicker(props: TargetPickerProps) {
  const {
    from,
    without = [],
    label,
    ask,
    act = 'lead there',
    onPick,
    onNew,
    onClose,
    onActive,
  } = props;
  const { article, list } = useArticle();

  const begunBy = (title: string, begin: (begun: Begun) => void): PickItem[] => [
    ...list.articles
      .map((each) => ({ id: each.id, words: each.title[list.first] ?? each.id }))
      .filter(({ id, words }) => id !== article.id && folded(words).includes(folded(title)))
      .map(
        ({ id, words }): PickItem => ({
          id: `article ${id}`,
          group: 'Other articles',
          icon: 'handOver',
          title: words,
          note: 'Goes on there',
          pick: () => begin({ like: 'handOver', title: words, article: id }),
        }),
      ),
    ...NEW.map(
      ({ name, icon, begun }): PickItem => ({
        id: `new ${name}`,
        group: 'New',
        icon,
        title: `New step “${title}”`,
        note: name,
        pick: () => begin({ ...begun, title }),
      }),
    ),
  ];
  const itemsFor = (title: string): PickItem[] =>
    [
      ...placesOf(article)
        .filter(({ step }) => !without.includes(step.id))
        .map(({ step }): PickItem => {
          const why = from === undefined ? undefined : whyNot(article, from, step.id);
          return {
            id: step.id,
            group: groupOf(step),
            icon: signOf(step),
            title: titleOf(article, list, step.id),
            note: why ?? KINDS[step.kind].name,
            isRefused: why !== undefined,
            pick: () => onPick(step.id),
          };
        })
        .filter((item) => folded(item.title).includes(folded(title))),
      ...(onNew && title !== '' ? begunBy(title, onNew) : []),
    ].sort((one, other) => GROUPS.indexOf(one.group!) - GROUPS.indexOf(other.group!));

  return (
    <Picker
      label={label}
      placeholder={onNew ? 'Find a step, or name a new one' : 'Find a step'}
      act={act}
      {...(ask !== undefined && { ask })}
      itemsFor={itemsFor}
      onClose={onClose}
      onActive={(item) => onActive?.(item?.id.includes(' ') ? undefined : item?.id)}
    />
  );
}
