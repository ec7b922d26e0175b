import { compareTexts } from '../../author/approved-texts';
import type { FactFile } from '../../content/facts';
import { type Flow, type Flows, initialStep, stepIds } from '../../engine/flow';
import { flowNumbers } from '../../content/flow-numbers';
import { numberProblems } from '../../engine/flow-numbers';
import { stepProblems } from '../../engine/spoken-code';
import { loadFlow } from '../../content/load-flow';
import { availableOptions } from '../../engine/replay';
import { distancesFrom } from '../../engine/steps-ahead';
import { flowIds } from '../../content/manifest';
import { loadStepTables, loadWalks } from '../load-walks';
import type { StepTable } from '../../engine/walks';
import { buildDate, isStale } from './build-date';
import { brokenFacts, brokenTranslations, brokenWays } from './claims';
import type { FlowProof, Proof } from '../../app/pages/proof/proof';
import { proveFact } from './prove-facts';
import { proveWalks } from './prove-walks';
import { missingTexts } from './missing-texts';
import type { AllCaptions } from './said';
import { loadAllCaptions, loadFacts } from './sources';
import { type Comparison, countTranslations } from './translations';
import { measureWays } from './ways';

/** Namespaces whose texts stand on the steps of many flows. */
const SHARED = ['shared', 'captions'];

/** What a flow is proven against. */
export interface Evidence {
  flows: Flows;
  /** Where the answers of each flow lead, by flow. */
  tables: ReadonlyMap<string, StepTable>;
  walks: readonly string[];
  source: FactFile;
  captions: AllCaptions;
  texts: Comparison;
  /** ISO date of the build. */
  date: string;
}

/**
 * Counts a flow and checks each claim about it.
 *
 * @throws Error naming the flow and every claim that does not hold.
 */
export async function proveFlow(flow: Flow, evidence: Evidence): Promise<FlowProof> {
  const { flows, tables, source, captions, texts, date } = evidence;
  const start = { flow, step: initialStep(flow) };
  const facts = await Promise.all(source.facts.map((fact) => proveFact(flow, fact, captions)));
  const walks = proveWalks(tables.get(flow.id)!, tables, evidence.walks);
  const translations = countTranslations(texts, flow.id);
  const broken = [
    ...brokenWays(flows, start),
    ...walks.broken,
    ...brokenFacts(source),
    ...facts.flatMap((fact) => fact.broken),
    ...brokenTranslations({ translations }),
  ];
  if (broken.length > 0)
    throw new Error(broken.map((claim) => `Flow "${flow.id}": ${claim}.`).join('\n'));
  const checked = source.beyondSource?.checked;
  return {
    id: flow.id,
    ...(source.article !== undefined && { article: source.article }),
    ...(checked !== undefined && { checked }),
    isStale: checked !== undefined && isStale(checked, date),
    steps: stepIds(flow).length,
    answers: stepIds(flow).flatMap((step) => availableOptions(flow, step)).length,
    situations: distancesFrom(flows, start).size,
    ways: measureWays(flows, start),
    walks: walks.proof,
    stated: facts.filter(({ proof }) => proof.statements.length > 0).length,
    facts: facts.map(({ proof }) => proof),
    translations,
  };
}

/**
 * Proves the whole guide from its machines and texts as they are.
 *
 * @throws Error naming flow and claim where one does not hold.
 */
export async function makeProof(): Promise<Proof> {
  const all = await Promise.all(flowIds.map(loadFlow));
  const flows = new Map(all.map((flow) => [flow.id, flow]));
  const captions = await loadAllCaptions();
  const texts = { ...compareTexts(), missing: await missingTexts() };
  const problems = [...numberProblems(flowNumbers, flowIds), ...all.flatMap(stepProblems)];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const tables = await loadStepTables();
  const date = buildDate(process.env.SOURCE_DATE_EPOCH);
  for (const namespace of SHARED) {
    const [broken] = brokenTranslations({ translations: countTranslations(texts, namespace) });
    if (broken) throw new Error(`Texts that flows share, "${namespace}": ${broken}.`);
  }
  const prove = async (flow: Flow) => {
    const source = (await loadFacts(flow.id)) ?? { facts: [] };
    const walks = await loadWalks(flow.id);
    return proveFlow(flow, { flows, tables, walks, source, captions, texts, date });
  };
  return {
    version: 1,
    date,
    flows: await Promise.all(all.map(prove)),
    translations: countTranslations(texts),
  };
}
