type Manifest = Readonly<Record<string, { file: string }>>;

export function workerOf(
  code: string,
  site: ReadonlyMap<string, Buffer>,
  manifest: Manifest,
): string;
export function writeWorker(dist: string, manifest: Manifest): void;
