import './keys-sheet.css';
import { useState } from 'react';
import { areKeysOn, turnKeys } from '../../../agent/keys';
import { BUTTONS, KEYS } from './keys';
import { Menu } from './menu';

/** Whether single letters act (WCAG 2.1.4). */
function Letters() {
  const [areOn, setAreOn] = useState(areKeysOn);
  return (
    <label>
      <input
        type="checkbox"
        checked={areOn}
        onChange={({ target }) => {
          if (turnKeys(target.checked)) setAreOn(target.checked);
        }}
      />{' '}
      Letters are keys where nothing is typed
    </label>
  );
}

/** The keys of the studio, below a button. */
export function KeysSheet() {
  return (
    <Menu
      className="btn btn-icon"
      id={BUTTONS.keys}
      label={
        <>
          <span aria-hidden="true">?</span>
          <span className="sr">Keys</span>
        </>
      }
    >
      {() => (
        <section className="pop keys-sheet" aria-label="Keys">
          {KEYS.map(({ name, keys }) => (
            <div key={name}>
              <h2>{name}</h2>
              <dl>
                {keys.map(([key, does]) => (
                  <div key={does}>
                    <dt>
                      {key.split(/ {2,}/).map((each) => (
                        <kbd key={each}>{each}</kbd>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
          <Letters />
        </section>
      )}
    </Menu>
  );
}
