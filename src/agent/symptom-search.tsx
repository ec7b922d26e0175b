import { type FormEvent, type MouseEvent, useRef } from 'react';
import { stepPath } from '../player/address';
import { loadSearch } from '../player/search/load-search';
import { SearchBox } from '../player/search/search-box';
import { enterAt } from '../engine/journey';
import { writeJourney } from '../engine/link';
import { hasRightCheck, normalizeCode } from '../engine/symbols';
import { camelCase } from '../engine/step-path';
import { sitePath } from '../content/base';
import { isFlowId } from '../content/manifest';
import { credentialsIn } from './credentials';

export interface SymptomSearchProps {
  locale: string;
  /** Takes the link of a journey, and what the caller said. */
  onOpen: (link: string, symptom: string) => void;
}

/** The link of the journey that an address of the site stands for; undefined for a page that is no step. */
function linkAt(address: string): string | undefined {
  const url = new URL(address);
  const [, flow, step] = sitePath(url).split('/').filter(Boolean);
  if (url.hash.length > 1) return url.hash.slice(1);
  return isFlowId(flow ?? '') ? writeJourney([enterAt(flow!, step && camelCase(step))]) : undefined;
}

/**
 * Where the first thing leads that search finds for a text; undefined where there is none to open here.
 *
 * @param isSeen whether the agent sees it. What only may be meant, or asks first, opens for nobody who does not.
 */
async function firstHit(
  locale: string,
  text: string,
  isSeen: boolean,
): Promise<string | undefined> {
  const found = await (await loadSearch(locale, 'agents')).find(text);
  if ('code' in found) return 'address' in found.code ? found.code.address : undefined;
  const [hit] = 'hits' in found ? found.hits : [];
  if (!hit || (!isSeen && (found.kind === 'unsure' || hit.choices))) return undefined;
  const { flow, step } = hit.choices?.[0] ?? hit;
  return stepPath(locale, flow, step);
}

/** What stands in the search. Of a text that is longer than the field, the form has more. */
const typedIn = (search: HTMLElement | null): string =>
  ['hidden', 'search']
    .map((type) => search?.querySelector<HTMLInputElement>(`[type="${type}"]`)?.value)
    .find(Boolean) ?? '';

/** More than anybody says of a trouble: a letter was pasted. */
const LONGEST_SYMPTOM = 300;

/** What was typed as a caller's words, in one line; empty for a code, a link, or what looks like a secret. */
function symptomIn(typed: string): string {
  const code = normalizeCode(typed);
  const isCode = code !== undefined && hasRightCheck(code);
  if (isCode || typed.includes('://') || credentialsIn(typed).length > 0) return '';
  return typed.trim().replace(/\s+/g, ' ').slice(0, LONGEST_SYMPTOM);
}

/** Finds a symptom, or takes a caller's code or link; what it finds opens here and not as a page. */
export function SymptomSearch({ locale, onOpen }: SymptomSearchProps) {
  const root = useRef<HTMLDivElement>(null);
  const open = (journey: string) => {
    const symptom = symptomIn(typedIn(root.current));
    (document.activeElement as HTMLElement | null)?.blur();
    onOpen(journey, symptom);
  };
  const openHere = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    const journey = linkAt(link.href);
    if (journey === undefined) window.open(link.href, '_blank', 'noopener');
    else open(journey);
  };
  /** Enter takes the first hit, as soon as there is one, and never leads to a page. */
  const openFirst = async (event: FormEvent) => {
    event.preventDefault();
    const input = root.current?.querySelector<HTMLInputElement>('[role="combobox"]');
    if (!input) return;
    const { value } = input;
    const { activeElement } = document;
    const isSeen = root.current?.querySelector('[aria-selected="true"]') != null;
    const address = await firstHit(locale, typedIn(root.current), isSeen).catch(() => undefined);
    const journey =
      address === undefined ? undefined : linkAt(new URL(address, location.href).href);
    // Meanwhile something else may have been typed, opened or begun.
    const isWanted = input.isConnected && input.value === value;
    if (isWanted && document.activeElement === activeElement && journey !== undefined)
      open(journey);
  };
  return (
    // The links inside are what is operated; this only says where they lead.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div ref={root} onClickCapture={openHere} onSubmitCapture={(event) => void openFirst(event)}>
      <SearchBox locale={locale} audience="agents" />
    </div>
  );
}
