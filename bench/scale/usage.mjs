/* Loaded into each process of a build (`--import`): notes the memory that it took, in bytes, when it ends. */
import { appendFileSync } from 'node:fs';

process.on('exit', () =>
  appendFileSync(process.env.USAGE_FILE, `${process.resourceUsage().maxRSS * 1024}\n`),
);
