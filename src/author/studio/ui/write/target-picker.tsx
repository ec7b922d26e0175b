import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Step, StepKind } from '../../contract';
import { isEnd, KINDS, signOf, titleOf } from '../article-texts';
import { Icon, type IconName } from '../icon';
import { folded } from '../list/sentences';
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

/** Where an answer may be led. */
interface Item {
  id: string;
  group: string;
  icon: IconName;
  title: string;
  /** What it is, or why it may not be. */
  note: string;
  isRefused: boolean;
  pick: () => void;
}

export interface TargetPickerProps {
  /** Step whose answer is led; left out where every step will do. */
  from?: string;
  /** Steps that are not offered. */
  without?: readonly string[];
  label: string;
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

const groupOf = (step: Step) =>
  isEnd(step) ? 'Ends' : step.sharedRun === undefined ? 'Steps' : 'Shared, locked';
const GROUPS = ['Steps', 'Ends', 'Shared, locked', 'Other articles', 'New'];

/** Where an answer leads: one field that filters as one types, and a list below it. */
export function TargetPicker(props: TargetPickerProps) {
  const { from, without = [], label, onPick, onNew, onClose, onActive } = props;
  const { article, list } = useArticle();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [onClose]);

  const title = typed.trim();
  const begunBy = (title: string, begin: (begun: Begun) => void): Item[] => [
    ...list.articles
      .map((each) => ({ id: each.id, words: each.title[list.first] ?? each.id }))
      .filter(({ id, words }) => id !== article.id && folded(words).includes(folded(title)))
      .map(
        ({ id, words }): Item => ({
          id: `article ${id}`,
          group: 'Other articles',
          icon: 'handOver',
          title: words,
          note: 'Goes on there',
          isRefused: false,
          pick: () => begin({ like: 'handOver', title: words, article: id }),
        }),
      ),
    ...NEW.map(
      ({ name, icon, begun }): Item => ({
        id: `new ${name}`,
        group: 'New',
        icon,
        title: `New step “${title}”`,
        note: name,
        isRefused: false,
        pick: () => begin({ ...begun, title }),
      }),
    ),
  ];
  const items: Item[] = [
    ...placesOf(article)
      .filter(({ step }) => !without.includes(step.id))
      .map(({ step }): Item => {
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
  ].sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));
  const allowed = items.filter(({ isRefused }) => !isRefused);
  const active = allowed[Math.min(at, allowed.length - 1)];

  const move = (to: number) => {
    const next = (to + allowed.length) % Math.max(1, allowed.length);
    setAt(next);
    const step = allowed[next]?.id;
    onActive?.(step?.includes(' ') ? undefined : step);
    document.getElementById(`${id}-${step}`)?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Enter') active?.pick();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="pop picker" ref={box}>
      <input
        ref={input}
        className="input"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={active && `${id}-${active.id}`}
        autoComplete="off"
        placeholder={onNew ? 'Find a step, or name a new one' : 'Find a step'}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={id} className="options" role="listbox" aria-label={label}>
        {items.map((item, index) => (
          <Fragment key={item.id}>
            {item.group !== items[index - 1]?.group && (
              <p className="grp" aria-hidden="true">
                {item.group}
              </p>
            )}
            <div
              id={`${id}-${item.id}`}
              role="option"
              className="item"
              aria-selected={item === active}
              aria-disabled={item.isRefused}
              tabIndex={-1}
              onClick={item.isRefused ? undefined : item.pick}
              onKeyDown={undefined}
            >
              <Icon name={item.icon} />
              <span>{item.title}</span>
              <small>{item.note}</small>
            </div>
          </Fragment>
        ))}
      </div>
      <p className="keys" aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> lead there
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </p>
    </div>
  );
}
