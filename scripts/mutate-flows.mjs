/* Breaks each flow in every way that one slip can, and names what its walks miss. */
import { withSource } from './source.mjs';

await withSource('/src/build/mutate-flows.ts', async ({ mutateFlows }) => {
  const { report, survivors } = await mutateFlows();
  console.log(report);
  if (survivors > 0) process.exitCode = 1;
});
