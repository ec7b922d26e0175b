export const RESERVED: readonly string[];
export const FLOW_ID: RegExp;
export function newFlow(id: string, root?: string): string[];
