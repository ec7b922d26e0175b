/*
 * Stands in the home page where the journey that the device keeps is offered, and runs before what comes below it is
 * read: that has its place from the start. It is no module, so it can import nothing: its key is `STORAGE_KEYS.session`.
 */
try {
  const kept = localStorage.getItem('latchkey.journey') ?? '';
  if (kept !== '' && !kept.includes('"isSolved":true')) document.documentElement.dataset.kept = '';
} catch {
  // Storage is forbidden: nothing is kept.
}
