/** Closes the topics of the home page where all of them would be a long way down. */
export function foldGroups(): void {
  if (innerWidth < 576)
    for (const group of document.querySelectorAll<HTMLDetailsElement>('.groups details'))
      group.open = false;
}
