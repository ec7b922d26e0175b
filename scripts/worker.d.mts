export function workerOf(code: string, site: ReadonlyMap<string, Buffer>): string;
export function writeWorker(dist: string): Promise<void>;
