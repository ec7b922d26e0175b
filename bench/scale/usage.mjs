/* Loaded into each process of a build (`--import`): writes down what it took when it ends. */
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1000;
  appendFileSync(process.env.USAGE_FILE, `${JSON.stringify({ cpu, memory: maxRSS * 1024 })}\n`);
});
