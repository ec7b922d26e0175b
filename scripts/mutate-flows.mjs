/* Puts every wrong way into every flow of the guide, and names those that its walks miss. */
import { withSource } from './source.mjs';

await withSource('/src/build/mutate-flows.ts', ({ main }) => main());
