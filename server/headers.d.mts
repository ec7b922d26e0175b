interface Options {
  styleHash: string;
  frameAncestors?: string | undefined;
}
export function headers(options: Options, path: string): Record<string, string>;
export function nginxConf(options: Options): string;
export function caddyfile(options: Options): string;
