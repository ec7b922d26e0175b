import { firstLanguage } from '#guide/site.config';
import { beforeAll, describe, expect, it } from 'vitest';
import { alternativeOf } from '../../src/player/figure/alternative';
import { wordsOf } from '../../src/player/figure/draw-figure';
import type { Figure } from '../../src/ui/figure/figure';
import { loadFigures } from '../../src/content/figures';
import { layOut, SCREENS, sizeOf, STAGE } from '../../src/ui/figure/layout';
import { textWidth } from '../../src/ui/figure/text-metrics';
import { kindOf } from '../../src/ui/figure/parts';
import { actionIds, type Flow, stepIds } from '../../src/engine/flow';
import { loadFlow } from '../../src/content/load-flow';
import { flowIds } from '../../src/content/manifest';
import { loadTexts } from '../../src/content/instance';
import { byName } from '../../src/content/guide-file';
import { loadNamespace, locales } from '../../src/content/locales';
import { expectations } from './expectations';

type Figures = Readonly<Record<string, Figure>>;

const files = byName(
  import.meta.glob<Figures>('#guide/flows/figures/*.json', { eager: true, import: 'default' }),
);
const fileOf = (id: string) => `flows/figures/${id}.json`;
const fileIds = Object.keys(files).map((file) =>
  file.slice('flows/figures/'.length, -'.json'.length),
);
const ownFigures = (id: string): Figures => files[fileOf(id)] ?? {};

const { notDrawn } = expectations;

const actionsOf = (flow: Flow): string[] =>
  stepIds(flow).flatMap((step) => actionIds(flow, step).map((action) => `${step}.${action}`));

/** A text of a flow as it is written, with the ids of its captions. */
async function writtenText(locale: string, flow: string, step: string, action: string) {
  type Steps = Record<string, { actions?: Record<string, string> } | undefined>;
  const [own, shared] = (await Promise.all(
    [flow, 'shared'].map((namespace) => loadNamespace(locale, namespace)),
  )) as [Steps, Steps];
  return own[step]?.actions?.[action] ?? shared[step]?.actions?.[action] ?? '';
}

const targetsOf = ({ parts }: Figure) => parts.filter(({ isTarget }) => isTarget);

/** More would make a step longer, not clearer. */
const MOST_A_STEP = 3;

describe.each(fileIds)('figures of %s', (id) => {
  it('belong to an action', async () => {
    const flows = await Promise.all((id === 'shared' ? flowIds : [id]).map(loadFlow));
    const known = new Set(flows.flatMap(actionsOf));
    expect(Object.keys(ownFigures(id)).filter((figure) => !known.has(figure))).toEqual([]);
  });

  it('mark one control', () => {
    for (const [name, figure] of Object.entries(ownFigures(id)))
      expect(targetsOf(figure), name).toHaveLength(1);
  });

  it('show no code', () => {
    for (const [name, { parts }] of Object.entries(ownFigures(id)))
      for (const { kind, name: shown } of parts)
        if (['field', 'secret', 'passcode', 'code'].includes(kind))
          expect(shown, name).toBeUndefined();
  });

  it('have a title first, if any, and a caption or a name, not both', () => {
    for (const [name, { parts }] of Object.entries(ownFigures(id))) {
      expect(
        parts.slice(1).map(({ kind }) => kind),
        name,
      ).not.toContain('title');
      for (const { caption, name: proper } of parts)
        expect(caption !== undefined && proper !== undefined, name).toBe(false);
    }
  });

  it.each(locales)('have captions in %s that fit their parts', async (locale) => {
    const words = wordsOf(await loadTexts(locale), true);
    for (const [name, figure] of Object.entries(ownFigures(id))) {
      const { placed } = layOut(figure, words);
      for (const { part, lines, x, y, width, height } of placed) {
        const { start = 0, end = 0 } = kindOf(part.kind);
        for (const line of lines)
          expect(textWidth(line, sizeOf(part)), `${name}: ${line}`).toBeLessThanOrEqual(
            width - start - end,
          );
        const screen = SCREENS[figure.device];
        expect(x + width, name).toBeLessThanOrEqual(screen.x + screen.width);
        // With its ring, and most of the finger on it.
        if (part.isTarget) expect(y + height, name).toBeLessThanOrEqual(STAGE.height - 12);
      }
      expect(
        placed.filter(({ part }) => part.isTarget),
        name,
      ).toHaveLength(1);
    }
  });
});

it('figures of each file belong to a flow', () => {
  expect(fileIds.filter((id) => id !== 'shared' && !flowIds.includes(id))).toEqual([]);
});

describe.each(flowIds)('actions of %s', (id) => {
  let flow: Flow;
  let figures: Figures;
  beforeAll(async () => {
    [flow, figures] = await Promise.all([loadFlow(id), loadFigures<Figure>(id)]);
  });

  it('have a figure when they name a caption, unless their step has its fill', async () => {
    const missing = [];
    for (const step of stepIds(flow)) {
      const actions = actionIds(flow, step);
      const drawn = actions.filter((action) => `${step}.${action}` in figures);
      expect(drawn.length, step).toBeLessThanOrEqual(MOST_A_STEP);
      if (drawn.length === MOST_A_STEP) continue;
      for (const action of actions) {
        const namesCaption = (await writtenText(firstLanguage, id, step, action))
          .replaceAll('{{site.', '')
          .includes('{{');
        if (namesCaption && !drawn.includes(action) && !(`${id}: ${step}.${action}` in notDrawn))
          missing.push(`${step}.${action}`);
      }
    }
    expect(missing, `flows/figures/${id}.json`).toEqual([]);
  });

  it.each(locales)('have text alternatives in %s that tell them apart', async (locale) => {
    const texts = await loadTexts(locale, [id]);
    for (const step of stepIds(flow)) {
      const alternatives = actionIds(flow, step)
        .flatMap((action) => figures[`${step}.${action}`] ?? [])
        .map((figure) => alternativeOf(figure, texts, wordsOf(texts, false)));
      expect(new Set(alternatives).size, step).toBe(alternatives.length);
      for (const sentence of alternatives) expect(sentence, step).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});

it('no exception is out of date', async () => {
  for (const [name, reason] of Object.entries(notDrawn)) {
    const [id, action] = name.split(': ') as [string, string];
    expect(actionsOf(await loadFlow(id)), name).toContain(action);
    expect(await loadFigures<Figure>(id), name).not.toHaveProperty([action]);
    expect(reason, name).not.toBe('');
  }
});

it('own figures differ from the shared ones that they override', () => {
  for (const id of fileIds.filter((file) => file !== 'shared')) {
    for (const [name, figure] of Object.entries(ownFigures(id)))
      expect(ownFigures('shared')[name], `${id}: ${name}`).not.toEqual(figure);
  }
});
