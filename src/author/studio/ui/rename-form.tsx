import { useEffect, useRef, useState } from 'react';

export interface RenameFormProps {
  label: string;
  name: string;
  /** What names look like, and the sentence that says so. */
  pattern: RegExp;
  rule: string;
  taken: readonly string[];
  takenSentence: string;
  onRename: (name: string) => void;
}

/** A name for an address; old links keep working. */
export function RenameForm(props: RenameFormProps) {
  const { label, name: before, pattern, rule, taken, takenSentence, onRename } = props;
  const [name, setName] = useState(before);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const isNew = name !== before;
  const isTaken = isNew && taken.includes(name);
  const isGood = pattern.test(name) && !isTaken;
  return (
    <form
      className="pop items stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood && isNew) onRename(name);
      }}
    >
      <label>
        {label}
        <input
          ref={input}
          className="input"
          value={name}
          aria-invalid={!isGood}
          aria-describedby="rename-note"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <p className="muted s" id="rename-note">
        {isTaken ? takenSentence : isGood ? 'Old links keep working.' : rule}
      </p>
      <button type="submit" className="btn" disabled={!isGood || !isNew}>
        Rename
      </button>
    </form>
  );
}
