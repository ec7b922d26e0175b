import type { SourceFact } from '../src/author/compare-facts';

export function readFacts(path: string): SourceFact[];
