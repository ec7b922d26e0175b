import type { MouseEvent } from 'react';
import { SearchBox } from '../player/search/search-box';
import { enterAt, type Journey } from '../engine/journey';
import { camelCase } from '../engine/step-path';
import { isFlowId } from '../content/manifest';
import { journeyOf } from './calls-store';

export interface SymptomSearchProps {
  locale: string;
  onOpen: (journey: Journey) => void;
}

/** The journey that an address of the site stands for; undefined for a page that is no step. */
async function journeyAt(address: string): Promise<Journey | undefined> {
  const { pathname, hash } = new URL(address);
  const [, flow, step] = pathname.split('/').filter(Boolean);
  if (hash.length > 1) return journeyOf(hash.slice(1));
  return isFlowId(flow ?? '') ? [enterAt(flow!, step && camelCase(step))] : undefined;
}

/** Finds a symptom, or takes a caller's code; what it finds opens here and not as a page. */
export function SymptomSearch({ locale, onOpen }: SymptomSearchProps) {
  const openHere = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    void journeyAt(link.href).then((journey) => {
      if (!journey) return window.open(link.href, '_blank', 'noopener');
      (document.activeElement as HTMLElement | null)?.blur();
      return onOpen(journey);
    });
  };
  return (
    // The links inside are what is operated; this only says where they lead.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClickCapture={openHere}>
      <SearchBox locale={locale} />
    </div>
  );
}
