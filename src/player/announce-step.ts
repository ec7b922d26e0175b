/**
 * Tells whoever listens on this window what is shown: the widget, or the site's owner, whose analytics may
 * want to know (docs/embedding.md). By itself it sends nothing anywhere.
 */
export function announceStep(flow: string, step: string, outcome: string, language: string): void {
  const detail = { flow, step, outcome, language, seconds: Math.round(performance.now() / 1000) };
  for (const type of outcome ? ['step', 'outcome'] : ['step'])
    dispatchEvent(new CustomEvent(`latchkey-${type}`, { detail }));
}
