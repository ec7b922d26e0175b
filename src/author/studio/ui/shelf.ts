import { type Draft, isSameDraft } from './drafts';

/** Where a page of the studio keeps what it has not saved yet, apart from other pages. */
export interface Shelf {
  keep: (drafts: readonly Draft[]) => void;
  /** Hands over what pages had not saved that are closed: those of before at once, others when they close. */
  watch: (take: (drafts: readonly Draft[]) => void) => void;
  /** Forgets what was handed over. */
  drop: (drafts: readonly Draft[]) => void;
}

/** Runs a job once nobody else holds a name, and holds it until the job is done or the page is closed. */
type Hold = (name: string, job: () => unknown) => unknown;

const KEY = 'latchkey-studio-drafts';

function read(storage: Storage, key: string): Draft[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as Draft[]) : [];
  } catch {
    return [];
  }
}

function write(storage: Storage, key: string, drafts: readonly Draft[]): void {
  try {
    if (drafts.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(drafts));
  } catch {
    // Its store is full or closed: what was typed stands on the page still.
  }
}

/** The place of this page among those that keep drafts on this device. */
export function openShelf(
  storage: Storage,
  hold: Hold = (name, job) => navigator.locks.request(name, job),
): Shelf {
  const own = `${KEY} ${crypto.randomUUID()}`;
  // However the page ends, the browser lets go of its name.
  void hold(own, () => new Promise(() => undefined));
  const others = () => Object.keys(storage).filter((key) => key.startsWith(KEY) && key !== own);
  return {
    keep: (drafts) => write(storage, own, drafts),
    watch: (take) => {
      for (const key of others())
        void hold(key, () => {
          const left = read(storage, key);
          if (left.length > 0) take(left);
        });
    },
    drop: (drafts) => {
      for (const key of others()) {
        const kept = read(storage, key);
        const left = kept.filter((each) => !drafts.some((draft) => isSameDraft(draft, each)));
        if (left.length < kept.length) write(storage, key, left);
      }
    },
  };
}
