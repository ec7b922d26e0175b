import type { MouseEvent } from 'react';
import { SearchBox } from '../player/search/search-box';
import { enterAt } from '../engine/journey';
import { writeJourney } from '../engine/link';
import { camelCase } from '../engine/step-path';
import { sitePath } from '../content/base';
import { isFlowId } from '../content/manifest';

export interface SymptomSearchProps {
  locale: string;
  /** Takes the link of a journey. */
  onOpen: (link: string) => void;
}

/** The link of the journey that an address of the site stands for; undefined for a page that is no step. */
function linkAt(address: string): string | undefined {
  const url = new URL(address);
  const [, flow, step] = sitePath(url).split('/').filter(Boolean);
  if (url.hash.length > 1) return url.hash.slice(1);
  return isFlowId(flow ?? '') ? writeJourney([enterAt(flow!, step && camelCase(step))]) : undefined;
}

/** Finds a symptom, or takes a caller's code; what it finds opens here and not as a page. */
export function SymptomSearch({ locale, onOpen }: SymptomSearchProps) {
  const openHere = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    const journey = linkAt(link.href);
    if (journey === undefined) {
      window.open(link.href, '_blank', 'noopener');
      return;
    }
    (document.activeElement as HTMLElement | null)?.blur();
    onOpen(journey);
  };
  return (
    // The links inside are what is operated; this only says where they lead.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClickCapture={openHere}>
      <SearchBox locale={locale} />
    </div>
  );
}
