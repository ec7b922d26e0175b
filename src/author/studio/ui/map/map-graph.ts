import type { Article, Step } from '../../contract';
import { isEnd } from '../article-texts';
import { placesOf, stepsById } from '../ways';

/** Sizes of a node in pixels. */
export const NODE = { width: 216, head: 64, row: 30 };

/** A node of the map: an own step with its answers, or a shared run with its ways in. */
export interface MapNode {
  id: string;
  /** The own step; a run has none. */
  step?: Step;
  /** Name of the shared run. */
  run?: string;
  /** The steps of a run that own answers lead to. */
  waysIn: readonly Step[];
}

/** A line from an answer, or out of a run, to a step. */
export interface MapLine {
  id: string;
  from: string;
  /** The answer; `out` of a run. */
  fromRow: string;
  to: string;
  /** The way into a run; `in` of a step. */
  toRow: string;
}

export const nodeHeight = ({ step, waysIn }: MapNode): number =>
  NODE.head + NODE.row * (step?.answers.length ?? waysIn.length);

const runId = (run: string) => `run ${run}`;

/** Id of the node that shows a step. An end has none. */
export function nodeIdOf(step: Step | undefined): string | undefined {
  if (!step || isEnd(step)) return undefined;
  return step.isLocked ? runId(step.sharedRun!) : step.id;
}

/** The nodes in the order in which their steps are met, and the lines between them. */
export function mapGraph(article: Article): { nodes: MapNode[]; lines: MapLine[] } {
  const steps = stepsById(article);
  const inner = placesOf(article)
    .map(({ step }) => step)
    .filter((step) => !isEnd(step));
  const own = inner.filter(({ isLocked }) => !isLocked);
  const led = new Set(own.flatMap(({ answers }) => answers.map(({ target }) => target)));

  const nodes = new Map<string, MapNode>();
  for (const step of inner) {
    if (!step.isLocked) {
      nodes.set(step.id, { id: step.id, step, waysIn: [] });
      continue;
    }
    const id = runId(step.sharedRun!);
    const before = nodes.get(id)?.waysIn ?? [];
    const isWayIn = led.has(step.id) || step.isStart;
    nodes.set(id, {
      id,
      run: step.sharedRun!,
      waysIn: isWayIn ? [...before, step] : before,
    });
  }

  const lines = new Map<string, MapLine>();
  for (const from of inner) {
    for (const { id: answer, target: targetId } of from.answers) {
      const target = steps.get(targetId);
      const to = nodeIdOf(target);
      const fromNode = nodeIdOf(from)!;
      if (!target || to === undefined || to === fromNode) continue;
      const fromRow = from.isLocked ? 'out' : answer;
      const toRow = target.isLocked ? target.id : 'in';
      const id = `${fromNode}.${fromRow} ${to}.${toRow}`;
      lines.set(id, { id, from: fromNode, fromRow, to, toRow });
    }
  }
  return { nodes: [...nodes.values()], lines: [...lines.values()] };
}
