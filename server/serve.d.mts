export function serve(options?: {
  dist?: string;
  port?: number;
  host?: string;
  frameAncestors?: string | undefined;
}): Promise<{ url: string; close: () => Promise<void> }>;
