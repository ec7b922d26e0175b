import { download } from '../../../content/download';
import type { Proof } from './proof';

/** Where the proof of this version of the guide stands. */
export const PROOF_PATH = '/proof.json';

/**
 * The proof of this version of the guide; undefined where it cannot be downloaded: nobody who is locked out
 * needs it, so it is not kept for use without a network.
 *
 * @throws Error where it is made and a claim does not hold.
 */
export async function loadProof(): Promise<Proof | undefined> {
  if (import.meta.env.SSR) return download<Proof>(PROOF_PATH);
  // The browser would note a request that cannot succeed as an error of the page.
  if (!navigator.onLine) return undefined;
  return download<Proof>(PROOF_PATH).catch(() => undefined);
}
