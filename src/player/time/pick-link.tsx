import { onPlainClick } from '../../ui/plain-click';

/** An answer that a time stands for. */
export interface Pick {
  text: string;
  href: string;
  onAnswer: (() => void) | undefined;
}

/** Gives the answer, if there is one. */
export const PickLink = ({ pick }: { pick: Pick | undefined }) =>
  pick && (
    <a className="button" data-pick="" href={pick.href} onClick={onPlainClick(pick.onAnswer)}>
      {pick.text}
    </a>
  );
