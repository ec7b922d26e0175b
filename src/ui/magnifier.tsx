/** The sign for search; its words stand beside it, seen or unseen. */
export function Magnifier() {
  return (
    <svg className="magnifier" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <circle cx="10" cy="10" r="6" />
      <path d="m15 15 6 6" />
    </svg>
  );
}
