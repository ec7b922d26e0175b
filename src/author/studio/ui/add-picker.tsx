import { useState } from 'react';
import { Icon, type IconName } from './icon';
import { Picker, type PickerProps } from './picker';

export interface AddPickerProps extends Omit<PickerProps, 'onClose'> {
  /** Id of the button, which has the focus again when nothing was picked. */
  id: string;
  /** What is added: `Fact`. */
  name: string;
  icon?: IconName;
}

/** A button that adds one of some things, and the picker of them. */
export function AddPicker({ id, name, icon = 'add', itemsFor, ...picker }: AddPickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn"
        id={id}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        <Icon name={icon} />
        {name}
      </button>
      {isOpen && (
        <Picker
          {...picker}
          itemsFor={(typed) =>
            itemsFor(typed).map((item) => ({
              ...item,
              pick: () => {
                setIsOpen(false);
                item.pick();
              },
            }))
          }
          onClose={() => {
            setIsOpen(false);
            document.getElementById(id)?.focus();
          }}
        />
      )}
    </>
  );
}
