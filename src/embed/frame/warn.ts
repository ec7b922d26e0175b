const warned = new Set<string>();

/** Says once what is wrong, where, and how to mend it: the console shows it beside that of the host's page. */
export function warn(text: string): void {
  if (!warned.has(text)) console.warn(`<latchkey-help>: ${text}`);
  warned.add(text);
}
