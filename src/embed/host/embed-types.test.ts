import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { ATTRIBUTES, TO_HOST } from '../messages';
import type {
  LatchkeyAttributes,
  LatchkeyDetail,
  LatchkeyReactProps,
  LatchkeyVueComponent,
} from './embed';

const types = readFileSync('src/embed/host/embed.d.ts', 'utf8');

describe('embed.d.ts', () => {
  it('has the attributes and the fields of the contract, and no others', () => {
    expectTypeOf<keyof LatchkeyAttributes>().toEqualTypeOf<keyof typeof ATTRIBUTES>();
    expectTypeOf<keyof LatchkeyDetail>().toEqualTypeOf<
      Exclude<keyof typeof TO_HOST, 'type' | 'place' | 'url'>
    >();
  });

  it.each(['mode', 'theme', 'remember'] as const)('has the words of "%s"', (name) => {
    const written = new RegExp(`^ {2}${name}\\?: (.*);`, 'm').exec(types)![1]!;
    const words = [...written.matchAll(/'(\w+)'/g)].map(([, word]) => word);
    expect(words).toEqual(ATTRIBUTES[name].source.match(/\w+/g));
  });

  it('types the listeners of React, of Vue and of plain code', () => {
    expectTypeOf<LatchkeyReactProps>().toHaveProperty('onlatchkey-step');
    expectTypeOf<InstanceType<LatchkeyVueComponent>['$props']>().toHaveProperty('onLatchkeyStep');
    expectTypeOf<DocumentEventMap['latchkey-step']['detail']>().toEqualTypeOf<LatchkeyDetail>();
    expectTypeOf<HTMLElementTagNameMap['latchkey-help']['open']>().returns.toEqualTypeOf<
      Promise<void>
    >();
  });
});
