export function workerOf(code: string, site: ReadonlyMap<string, string>): string;
export function writeWorker(dist: string): Promise<void>;
