import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './icon';
import { Menu } from './menu';

/** One thing that can be done to what a menu is of. */
export interface MoreItem {
  id: string;
  icon: IconName;
  name: string;
  /** Whether it cannot be done; its name says why. */
  isRefused?: boolean;
  /** Where it leads; something opens in place of the list where this is left out. */
  to?: string;
}

export interface MoreMenuProps {
  label: string;
  items: readonly MoreItem[];
  /** The item that is asked for elsewhere. */
  asked?: string | undefined;
  onClose?: () => void;
  /** What an item opens in place of the list. */
  children: (id: string, close: () => void) => ReactNode;
}

/** A button with what is done to something as a whole. */
export function MoreMenu({ label, items, asked, onClose, children }: MoreMenuProps) {
  const [pressed, setPressed] = useState<string>();
  const chosen = asked ?? pressed;
  const list = (close: () => void) => (
    <div className="pop items">
      {items.map(({ id, icon, name, isRefused, to }) => {
        const content = (
          <>
            <Icon name={icon} />
            {name}
          </>
        );
        return to === undefined ? (
          <button
            key={id}
            type="button"
            className="item"
            disabled={isRefused}
            onClick={() => setPressed(id)}
          >
            {content}
          </button>
        ) : (
          <Link key={id} className="item" to={to} onClick={close}>
            {content}
          </Link>
        );
      })}
    </div>
  );
  return (
    <Menu
      className="btn btn-icon"
      label={
        <>
          <Icon name="more" />
          <span className="sr">{label}</span>
        </>
      }
      isAsked={asked !== undefined}
      onClose={() => {
        setPressed(undefined);
        onClose?.();
      }}
    >
      {(close) => (chosen === undefined ? list(close) : children(chosen, close))}
    </Menu>
  );
}
