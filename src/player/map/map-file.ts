/** File of a map in `dist/`. */
export const mapFile = (flow: string, locale: string): string => `maps/${flow}.${locale}.json`;
