import {
  type FormEvent,
  type FunctionComponent,
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  Suspense,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { stepPath } from '../player/address';
import { loadSearch } from '../player/search/load-search';
import { SearchBox } from '../player/search/search-box';
import { hasRightCheck, normalizeCode } from '../engine/symbols';
import { credentialsIn } from './credentials';
import type { SearchPeekProps } from './search-peek';
import { linkAt } from './topics';

// It comes with what is found, which does without it where it cannot be downloaded.
const SearchPeek = lazy<FunctionComponent<SearchPeekProps>>(() =>
  import('./search-peek').then(
    (module) => ({ default: module.SearchPeek }),
    () => ({ default: () => undefined }),
  ),
);

export interface SymptomSearchProps {
  locale: string;
  /** Takes the link of a journey, what the caller said, and whether it takes the place of the last topic. */
  onOpen: (link: string, symptom: string, isInPlace: boolean) => void;
  /** The call on screen: absent where what is found begins one. */
  call?:
    | {
        language: string /** Number that its next topic has, once it has answers. */;
        topic: number | undefined;
      }
    | undefined;
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
export function SymptomSearch({ locale, onOpen, call }: SymptomSearchProps) {
  const { t } = useTranslation('agent');
  const root = useRef<HTMLDivElement>(null);
  // What was opened needs no search any more: the next one begins with nothing.
  const [openedCount, setOpenedCount] = useState(0);
  const field = () => root.current?.querySelector<HTMLInputElement>('[role="combobox"]');
  /** Opens what an address stands for. */
  const open = (address: string, isInPlace = false) => {
    const journey = linkAt(address);
    if (journey === undefined) return false;
    // What leads to answers was a code or a link.
    const symptom = address.includes('#') ? '' : symptomIn(typedIn(root.current));
    (document.activeElement as HTMLElement | null)?.blur();
    onOpen(journey, symptom, isInPlace);
    setOpenedCount(openedCount + 1);
    return true;
  };
  const openHere = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    if (!open(link.href)) window.open(link.href, '_blank', 'noopener');
  };
  /** Enter with Ctrl opens what is chosen in place of the topic before. */
  const openInPlace = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    const chosen = root.current?.querySelector<HTMLAnchorElement>('[aria-selected="true"]');
    if (chosen) open(chosen.href, true);
  };
  /** Enter takes the first hit, as soon as there is one, and never leads to a page. */
  const openFirst = async (event: FormEvent) => {
    event.preventDefault();
    const input = field();
    if (!input) return;
    const { value } = input;
    const { activeElement } = document;
    const isSeen = root.current?.querySelector('[aria-selected="true"]') != null;
    const address = await firstHit(locale, typedIn(root.current), isSeen).catch(() => undefined);
    // Meanwhile something else may have been typed, opened or begun.
    const isWanted = input.isConnected && input.value === value;
    if (isWanted && document.activeElement === activeElement && address !== undefined)
      open(address);
  };
  return (
    // The links inside are what is operated; this only says where they lead.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className="symptom-search"
      onClickCapture={openHere}
      onKeyDownCapture={openInPlace}
      onSubmitCapture={(event) => void openFirst(event)}
    >
      <SearchBox
        key={openedCount}
        locale={locale}
        audience="agents"
        label={t('search')}
        placeholder={t('searchFor')}
        renderList={(list, chosen) => (
          <div className="found">
            {list}
            <Suspense>
              <SearchPeek
                address={chosen}
                topic={call?.topic}
                isInCall={call !== undefined}
                caller={call?.language ?? locale}
                agent={locale}
              />
            </Suspense>
          </div>
        )}
      />
    </div>
  );
}
