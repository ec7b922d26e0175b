import { ownerOf } from '../article-files';
import type { Problem } from '../problem';

/** When files changed while the studio runs, as a number that grows with each change. */
export interface Moments {
  /** The last change before any module was loaded that checks now. */
  latest: number;
  /** The last change of each file. */
  files: ReadonlyMap<string, number>;
}

/** What the server of the studio has for what answers. */
export interface Surroundings extends Moments {
  /** Tells pages of the studio that there is something new, though no file has changed. */
  tell: () => void;
}

/** What the check of an article reads. */
export interface Reads {
  article: string;
  /** All articles of the guide, by id. */
  articles: ReadonlySet<string>;
  /** Those that it hands over to or offers, whose steps it looks at. */
  handsOverTo: ReadonlySet<string>;
}

/** Approvals of all articles: what they come to is compared instead. */
const APPROVALS = 'locales/approved.json';

/** Whether the check of an article reads a file. Whatever is not known to belong to another article, it does. */
export function isRead(file: string, { article, articles, handsOverTo }: Reads): boolean {
  if (file === APPROVALS) return false;
  const owner = ownerOf(file);
  if (!owner || !articles.has(owner.id)) return true;
  // The source of an article those read also that hand over to it or offer it.
  return owner.id === article || (owner.isSource && handsOverTo.has(owner.id));
}

interface Kept {
  reads: Reads;
  /** What its approvals come to, as text. */
  stale: string;
  /** The last change before its check began. */
  moment: number;
  problems: Promise<readonly Problem[]>;
}

// The modules that check are loaded anew after each change; this one reads nothing of the guide, and stays.
const kept = new Map<string, Kept>();

/** What is wrong with an article: as it was found before, unless something has changed since that its check reads. */
export function keptCheck(
  reads: Reads,
  stale: string,
  moments: Moments,
  check: () => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
  const { article } = reads;
  const before = kept.get(article);
  const holds =
    before?.stale === stale &&
    [...moments.files].every(
      ([file, moment]) =>
        moment <= before.moment || !(isRead(file, before.reads) || isRead(file, reads)),
    );
  if (holds) return before.problems;
  const problems = check();
  kept.set(article, { reads, stale, moment: moments.latest, problems });
  return problems;
}
