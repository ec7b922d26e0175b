import {
  Fragment,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { keepInWindow } from './in-window';
import { Icon, type IconName } from './icon';

/** Something that can be picked. */
export interface PickItem {
  id: string;
  /** Items of a group stand one after the other, below its name. */
  group?: string;
  icon: IconName;
  title: string;
  /** What it is, or why it may not be. */
  note: string;
  isRefused?: boolean;
  pick: () => void;
}

export interface PickerProps {
  label: string;
  placeholder: string;
  /** What is to be chosen, where the button that opened it has not said it. */
  ask?: string;
  /** What Enter does: `lead there`. */
  act: string;
  /** Items that fit what is typed. */
  itemsFor: (typed: string) => readonly PickItem[];
  onClose: () => void;
  /** The item that Enter would take. */
  onActive?: (item: PickItem | undefined) => void;
}

/** One field that filters as one types, and a list below it. */
export function Picker({ label, ask, placeholder, act, itemsFor, onClose, onActive }: PickerProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();

  useLayoutEffect(() => keepInWindow(box.current!), []);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [onClose]);

  const items = itemsFor(typed.trim());
  const allowed = items.filter(({ isRefused }) => !isRefused);
  const active = allowed[Math.min(at, allowed.length - 1)];

  const move = (to: number) => {
    const next = (to + allowed.length) % Math.max(1, allowed.length);
    setAt(next);
    onActive?.(allowed[next]);
    document.getElementById(`${id}-${allowed[next]?.id}`)?.scrollIntoView({ block: 'nearest' });
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
      {ask !== undefined && <p className="ask">{ask}</p>}
      <input
        ref={input}
        className="input"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={active && `${id}-${active.id}`}
        autoComplete="off"
        placeholder={placeholder}
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
            {item.group !== undefined && item.group !== items[index - 1]?.group && (
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
          <kbd>Enter</kbd> {act}
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </p>
    </div>
  );
}
