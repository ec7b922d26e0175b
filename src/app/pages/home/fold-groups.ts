/** Closes the topics of the home page where all of them would be a long way down. */
export function foldGroups(): void {
  // It has run, and is nothing that React knows.
  document.querySelector('main > script')?.remove();
  for (const group of document.querySelectorAll('details')) group.open = innerWidth >= 576;
}
