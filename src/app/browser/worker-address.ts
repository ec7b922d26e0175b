/** As far as needed of https://www.w3.org/TR/trusted-types/, which TypeScript does not know. */
declare global {
  interface Window {
    trustedTypes?: {
      createPolicy: (
        name: string,
        rules: { createScriptURL: () => string },
      ) => { createScriptURL: (url: string) => string };
    };
  }
}

/** Its folder is all that it answers for. */
const ADDRESS = `${import.meta.env.BASE_URL}sw.js`;

/** Address of the service worker. The one policy of the site allows nothing else to be loaded as a script. */
export const workerAddress = (): string =>
  window.trustedTypes
    ?.createPolicy('sw', { createScriptURL: () => ADDRESS })
    .createScriptURL(ADDRESS) ?? ADDRESS;
