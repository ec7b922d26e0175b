/**
 * A browser's storage as far as its users can tell, with its items as properties of its own.
 *
 * @param room longest text that it takes.
 */
export function fakeStorage(room = Number.POSITIVE_INFINITY): Storage {
  const methods = {
    get length() {
      return Object.keys(items).length;
    },
    key: (at: number) => Object.keys(items)[at] ?? null,
    getItem: (key: string) => (Object.hasOwn(items, key) ? items[key]! : null),
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      items[key] = text;
    },
    removeItem: (key: string) => void delete items[key],
    clear: () => {
      for (const key of Object.keys(items)) delete items[key];
    },
  };
  const items = Object.create(methods) as Record<string, string>;
  return items as unknown as Storage;
}
