/**
 * Makes a loader that loads each key once. A failed download is forgotten, so that the next call
 * tries again.
 *
 * @param loading where it keeps what was asked for.
 */
export function loadOnce<Value>(
  load: (key: string) => Promise<Value>,
  loading = new Map<string, Promise<Value>>(),
): (key: string) => Promise<Value> {
  return (key) => {
    const known = loading.get(key);
    if (known) return known;
    const started = load(key);
    loading.set(key, started);
    started.catch(() => loading.delete(key));
    return started;
  };
}
