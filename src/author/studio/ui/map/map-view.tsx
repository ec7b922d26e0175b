import './map.css';
import {
  Background,
  type Edge,
  type OnConnectEnd,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { Edit } from '../../contract';
import { firstLanguage } from '../article-texts';
import { BrokenSheet } from '../broken-sheet';
import { viewPath, walkPath } from '../routes';
import { useArticle } from '../use-editor';
import { placesOf, stepsById, whyNot } from '../ways';
import { NewStep } from '../write/new-step-form';
import { Sheet } from '../write/sheet';
import { type Writing, WritingContext } from '../write/writing';
import { endsOf, firstOffset, MARGIN, zoomThatHolds } from './ends';
import { FindStep } from './find-step';
import type { Point } from './lay-out';
import { mapGraph, NODE, nodeHeight, nodeIdOf } from './map-graph';
import { focusSpot, type Mapping, MappingContext } from './mapping';
import { Mini } from './mini';
import { RunNode, type RunNodeType, StepNode, type StepNodeType } from './step-node';
import { Ends, Walks } from './strips';
import { useMapKeys } from './use-map-keys';
import { usePlaces } from './use-places';
import { Zoom } from './zoom';
import { type Walk, walksOf } from '../walks';

const NODES = { step: StepNode, run: RunNode };

/** Smaller than this, a map is not shown whole: its words could not be read. */
const LEAST_WHOLE = 0.7;

function Canvas({ mapping, walk }: { mapping: Mapping; walk: Walk | undefined }) {
  const { editor, article } = useArticle();
  const flow = useReactFlow();
  const side = useRef<HTMLDivElement>(null);
  const graph = useMemo(() => mapGraph(article), [article]);
  const { places, tidy } = usePlaces(article.id, graph.nodes, graph.lines);
  useMapKeys(mapping);
  const steps = stepsById(article);
  const { selected, shown, picking } = mapping;
  const current = nodeIdOf(steps.get(selected ?? ''));

  const nodes = useMemo(
    (): (StepNodeType | RunNodeType)[] =>
      places === undefined
        ? []
        : graph.nodes.map((node) => {
            const at = {
              id: node.id,
              position: places.get(node.id)!,
              width: NODE.width,
              height: nodeHeight(node),
              zIndex: picking && node.id === picking.step ? 10 : 1,
            };
            return node.step
              ? { ...at, type: 'step', data: { step: node.step } }
              : { ...at, type: 'run', data: { run: node.run!, waysIn: node.waysIn } };
          }),
    [graph, places, picking],
  );
  const edges = useMemo((): Edge[] => {
    const walked = new Set(walk?.answers.map(({ step, option }) => `${step}.${option}`));
    return graph.lines.map(({ id, from, fromRow, to, toRow }) => ({
      id,
      source: from,
      sourceHandle: fromRow,
      target: to,
      targetHandle: toRow,
      focusable: false,
      className: walked.has(`${from}.${fromRow}`)
        ? 'is-walk'
        : from === current || to === current
          ? 'is-on'
          : '',
    }));
  }, [graph, walk, current]);

  /** Brings a step into view where it is not, and moves nothing else. */
  const show = (step: string | undefined) => {
    const id = nodeIdOf(steps.get(step ?? ''));
    const place = id === undefined ? undefined : places?.get(id);
    if (!place || !side.current) return;
    const { x, y, zoom } = flow.getViewport();
    const { clientWidth, clientHeight } = side.current;
    const [left, top] = [place.x * zoom + x, place.y * zoom + y];
    const isInView =
      left > MARGIN &&
      top > MARGIN &&
      left + NODE.width * zoom < clientWidth - MARGIN &&
      top + NODE.head * zoom < clientHeight - MARGIN;
    if (isInView) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    void flow.setCenter(place.x + NODE.width / 2, place.y + NODE.head, {
      zoom,
      duration: isCalm ? 0 : 200,
    });
  };
  const ends = useMemo(() => places && endsOf(graph.nodes, places), [graph, places]);
  /** Puts the map where a point of it is in the middle, as far as its ends allow. */
  const put = (zoom: number, middle: Point) => {
    const { clientWidth = 0, clientHeight = 0 } = side.current ?? {};
    const scaled = (values: readonly number[] = []) => values.map((value) => value * zoom);
    void flow.setViewport({
      x: firstOffset(middle.x * zoom, scaled(ends?.xs), clientWidth),
      y: firstOffset(middle.y * zoom, scaled(ends?.ys), clientHeight),
      zoom,
    });
  };
  const wholeZoom = () => {
    const { clientWidth = 0, clientHeight = 0 } = side.current ?? {};
    return ends ? zoomThatHolds(ends, clientWidth, clientHeight) : 1;
  };
  const isOpen = places !== undefined;
  const open = useEffectEvent(() => {
    const zoom = wholeZoom();
    const { x, y } = places?.get(current ?? '') ?? { x: 0, y: 0 };
    put(zoom < LEAST_WHOLE ? 1 : zoom, { x: x + NODE.width / 2, y: y + NODE.head });
    if (document.activeElement === document.body && selected !== undefined) focusSpot(selected);
  });
  useEffect(() => {
    if (isOpen) open();
  }, [isOpen]);
  const seek = useEffectEvent((step: string | undefined) => show(step));
  const sought = shown ?? selected;
  useEffect(() => seek(sought), [sought]);

  const lead = (from: string, answer: string, to: string) => {
    const was = steps.get(from)?.answers.find(({ id }) => id === answer)?.target;
    if (was === undefined || was === to || whyNot(article, from, to) !== undefined) return;
    const edit: Edit = {
      kind: 'target',
      article: article.id,
      step: from,
      answer,
      was,
      target: to,
    };
    void editor.act([edit]);
  };
  const stepOf = (node: string, row: string | null | undefined) =>
    steps.has(node) ? node : (row ?? '');

  const endDrag: OnConnectEnd = (event, { fromNode, fromHandle, toNode, toHandle }) => {
    mapping.onDrag(undefined);
    const [step, answer] = [fromNode?.id ?? '', fromHandle?.id ?? ''];
    if (!steps.has(step)) return;
    if (toNode) {
      lead(step, answer, stepOf(toNode.id, toHandle?.id));
      return;
    }
    const { clientX, clientY } = 'changedTouches' in event ? event.changedTouches[0]! : event;
    const under = document.elementFromPoint(clientX, clientY);
    const end = under?.closest<HTMLElement>('[data-end]')?.dataset.end;
    const node = under?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
    if (end !== undefined) lead(step, answer, end);
    else if (node !== undefined && steps.has(node)) lead(step, answer, node);
    // On an empty place, a step can be named.
    else if (node === undefined && side.current?.contains(under)) mapping.onPick({ step, answer });
  };

  return (
    <>
      <div className="map-bar" role="group" aria-label="Map">
        {!mapping.isLocked && selected !== undefined && <NewStep after={selected} view="map" />}
        <FindStep />
        <Zoom onWhole={() => put(wholeZoom(), { x: 0, y: 0 })} onTidy={tidy} />
      </div>
      <div className="canvas" ref={side}>
        <ReactFlow
          aria-label="Map"
          nodes={nodes}
          edges={edges}
          nodeTypes={NODES}
          nodesDraggable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          nodesConnectable={!mapping.isLocked}
          disableKeyboardA11y
          deleteKeyCode={null}
          minZoom={0.25}
          maxZoom={1.5}
          zoomOnDoubleClick={false}
          connectionRadius={24}
          isValidConnection={({ source, target, targetHandle }) =>
            whyNot(article, source, stepOf(target, targetHandle)) === undefined
          }
          // Without it, nodes would take no part in anything.
          onNodeClick={(_, { id }) => steps.has(id) && mapping.onSelect(id)}
          onConnectStart={(_, { nodeId }) => mapping.onDrag(nodeId ?? undefined)}
          onConnectEnd={endDrag}
          attributionPosition="bottom-left"
        >
          <Background gap={20} />
          {ends && <Mini {...ends} />}
        </ReactFlow>
        <BrokenSheet view="map" />
      </div>
    </>
  );
}

/** The map of an article, and the form of the step that is selected. */
export function MapView() {
  const { article, list } = useArticle();
  const { step: id } = useParams();
  const navigate = useNavigate();
  const [focused, setFocused] = useState<Writing['focused']>();
  const [locale, setLocale] = useState(list.first);
  const [removing, setRemoving] = useState<string>();
  const [picking, setPicking] = useState<Mapping['picking']>();
  const [dragging, setDragging] = useState<string>();
  const [shown, setShown] = useState<string>();
  const { search } = useLocation();
  const shownWalk = new URLSearchParams(search).get('walk');
  const walk = walksOf(article).find(({ text }) => text === shownWalk);
  const step = stepsById(article).get(id ?? '') ?? placesOf(article)[0]?.step;

  const writing: Writing = {
    languages: [list.languages.find((each) => each.locale === locale) ?? firstLanguage(list)],
    ...(focused && { focused }),
    onFocus: (locale, key) => setFocused({ locale, key }),
  };
  const mapping: Mapping = {
    ...(step && { selected: step.id }),
    ...(removing !== undefined && { removing }),
    ...(picking && { picking }),
    ...(dragging !== undefined && { dragging }),
    ...(shown !== undefined && { shown }),
    walk: new Set(walk?.answers.map((answer) => answer.step)),
    isLocked: article.readOnly !== undefined,
    onSelect: (next) => {
      setRemoving(undefined);
      const to = viewPath(article.id, 'map', next) + search;
      if (next !== step?.id) void navigate(to, { replace: true });
    },
    onRemove: setRemoving,
    onPick: setPicking,
    onShow: setShown,
    onDrag: setDragging,
  };
  return (
    <MappingContext value={mapping}>
      <WritingContext value={writing}>
        <main className="work">
          <div className="canvas-side">
            <ReactFlowProvider>
              <Canvas key={article.id} mapping={mapping} walk={walk} />
            </ReactFlowProvider>
            <Ends />
            <Walks
              shown={walk?.text}
              onShow={(text) =>
                void navigate(
                  text === undefined
                    ? viewPath(article.id, 'map', step?.id)
                    : walkPath(article.id, text, step?.id),
                  { replace: true },
                )
              }
            />
          </div>
          <aside className="panel" aria-label="Selected step">
            {step && <Sheet key={step.id} step={step} onLanguage={setLocale} />}
          </aside>
        </main>
      </WritingContext>
    </MappingContext>
  );
}
