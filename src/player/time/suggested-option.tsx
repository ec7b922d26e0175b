import { onPlainClick } from '../../ui/plain-click';

/** An answer that follows from a time. */
export interface SuggestedOption {
  text: string;
  href: string;
  onAnswer: (() => void) | undefined;
}

/** Gives the answer, if there is one. */
export const SuggestedOptionLink = ({ suggested }: { suggested: SuggestedOption | undefined }) =>
  suggested && (
    <a
      className="button"
      data-pick=""
      href={suggested.href}
      onClick={onPlainClick(suggested.onAnswer)}
    >
      {suggested.text}
    </a>
  );
