import { keepInWindow } from '../in-window';
import { folded } from '../list/sentences';
import { useArticle } from '../use-editor';

const MOST = 8;

const inWindow = (pop: HTMLElement | null) => {
  if (pop) keepInWindow(pop);
};

/** A button label that fits what is typed. */
interface Match {
  id: string;
  label: string;
}

/** Labels that have what is typed in them, those that begin with it first. */
export function matchingCaptions(
  captions: Readonly<Record<string, string>>,
  typed: string,
): Match[] {
  const wanted = folded(typed.trim());
  return Object.entries(captions)
    .map(([id, label]) => ({ id, label, at: folded(label).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST);
}

/** The choice of button labels below a text, each in every language. The keys are those of the text. */
export function CaptionPicker({
  id,
  matches,
  active,
  begins,
  onChoose,
}: {
  id: string;
  matches: readonly Match[];
  active: number;
  /** What a new label would say; left out where none can be begun. */
  begins?: string;
  /** Undefined begins a new one. */
  onChoose: (caption: string | undefined) => void;
}) {
  const { list } = useArticle();
  return (
    <div ref={inWindow} className="pop captions" id={id} role="listbox" aria-label="Button labels">
      {matches.map((match, at) => (
        <div
          key={match.id}
          id={`${id}-${match.id}`}
          role="option"
          aria-selected={at === active}
          // The text keeps the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(match.id);
          }}
        >
          <span dir="auto">{match.label}</span>
          {Object.entries(list.captions[match.id] ?? {})
            .filter(([, label]) => label !== match.label)
            .map(([locale, label]) => (
              <small key={locale} lang={locale} dir="auto">
                {label}
              </small>
            ))}
        </div>
      ))}
      {begins !== undefined && (
        <div
          id={`${id}-`}
          role="option"
          aria-selected={active === matches.length}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(undefined);
          }}
        >
          <span>New label “{begins}”</span>
        </div>
      )}
    </div>
  );
}
