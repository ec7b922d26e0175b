import type { Proof } from './proof';

async function downloadProof(): Promise<Proof> {
  const response = await fetch('/proof.json');
  if (!response.ok) throw new Error('There is no /proof.json.');
  return (await response.json()) as Proof;
}

let loading: Promise<Proof> | undefined;

/**
 * The proof of this version of the guide. It is made in the build and in tests, where the files are that it
 * reads; a browser downloads it.
 *
 * @throws Error when it cannot be downloaded, or naming flow and claim where one does not hold.
 */
export function loadProof(): Promise<Proof> {
  loading ??= import.meta.env.SSR
    ? import('./make-proof').then(({ makeProof }) => makeProof())
    : downloadProof();
  return loading;
}
