import { download } from '../../../content/download';
import type { Proof } from './proof';

/** Nobody who is locked out needs the proof, so it is not kept for use without a network. */
async function downloadProof(): Promise<Proof | undefined> {
  // The browser would note a request that cannot succeed as an error of the page.
  if (!navigator.onLine) return undefined;
  return download<Proof>('/proof.json').catch(() => undefined);
}

let made: Promise<Proof> | undefined;

/**
 * The proof of this version of the guide. It is made once, in the build and in tests, where the files are
 * that it reads; a browser downloads it, and gets none without a network.
 *
 * @throws Error naming flow and claim where one does not hold.
 */
export async function loadProof(): Promise<Proof | undefined> {
  if (!import.meta.env.SSR) return downloadProof();
  made ??= import('../../../build/proof/make-proof').then(({ makeProof }) => makeProof());
  return made;
}
