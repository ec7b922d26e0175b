/** The proof of the whole guide, or with a flow the facts of that flow. */
export const proofPath = (locale: string, flow?: string): string =>
  `/${locale}/proof/${flow === undefined ? '' : `${flow}/`}`;
