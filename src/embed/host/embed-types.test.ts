import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { ATTRIBUTES, TO_HOST } from '../messages';
import type { LatchkeyAttributes, LatchkeyDetail } from './embed';

const FILE = 'src/embed/host/embed.d.ts';
const types = readFileSync(FILE, 'utf8');

/** The browser's own types and those of the framework are all that a host has. */
const FLAGS =
  '--ignoreConfig --strict --noEmit --jsx react-jsx --module esnext --moduleResolution bundler --lib es2022,dom --types react'.split(
    ' ',
  );

/** What hosts write, with a mistake below each mark. */
const HOSTS = {
  'plain listeners': `import './embed';
const widget = document.querySelector('latchkey-help')!;
widget.addEventListener('latchkey-step', ({ detail }) => detail.step.toUpperCase());
document.addEventListener('latchkey-outcome', ({ detail }) => detail.outcome === 'solved');
addEventListener('latchkey-close', ({ detail }) => detail.step?.length);
void widget.open().then(() => widget.goTo('portal'));
widget.close();
// @ts-expect-error
addEventListener('latchkey-close', ({ detail }) => detail.step.length);
// @ts-expect-error
addEventListener('latchkey-step', ({ detail }) => detail.typed);
// @ts-expect-error
widget.goTo();
`,
  'pages in React': `import type { DetailedHTMLProps } from 'react';
import type { LatchkeyHelpElement, LatchkeyReactProps } from './embed';
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'latchkey-help': DetailedHTMLProps<HTMLAttributes<LatchkeyHelpElement>, LatchkeyHelpElement> & LatchkeyReactProps;
    }
  }
}
export const page = (
  <latchkey-help flow="portal" mode="launcher" offset="16 90" remember="" onlatchkey-step={({ detail }) => detail.step.toUpperCase()} ref={(element) => void element?.open()}>
    <a href="/">Help</a>
  </latchkey-help>
);
// @ts-expect-error
export const badMode = <latchkey-help mode="popup" />;
// @ts-expect-error
export const badListener = <latchkey-help onlatchkey-step={({ detail }) => detail.typed} />;
`,
  'pages in Vue': `import type { LatchkeyVueComponent } from './embed';
interface GlobalComponents { 'latchkey-help': LatchkeyVueComponent }
type Props = InstanceType<GlobalComponents['latchkey-help']>['$props'];
export const props: Props = { flow: 'portal', theme: 'dark', onLatchkeyStep: ({ detail }) => detail.step.toUpperCase() };
// @ts-expect-error
export const badTheme: Props = { theme: 'night' };
// @ts-expect-error
export const badListener: Props = { onLatchkeyStep: ({ detail }) => detail.typed };
`,
};

describe('embed.d.ts', () => {
  it('has the attributes and the fields of the contract, and no others', () => {
    expectTypeOf<keyof LatchkeyAttributes>().toEqualTypeOf<keyof typeof ATTRIBUTES>();
    expectTypeOf<keyof LatchkeyDetail>().toEqualTypeOf<
      Exclude<keyof typeof TO_HOST, 'type' | 'place' | 'url'> | 'link'
    >();
  });

  it.each(['mode', 'theme', 'remember'] as const)('has the words of "%s"', (name) => {
    const written = new RegExp(`^ {2}${name}\\?: (.*);`, 'm').exec(types)![1]!;
    const words = [...written.matchAll(/'(\w+)'/g)].map(([, word]) => word);
    expect(words).toEqual(ATTRIBUTES[name].source.match(/\w+/g));
  });

  it.each(Object.entries(HOSTS))('types what %s do, and finds what is wrong', (name, code) => {
    const folder = join('build/embed-types', name.split(' ').at(-1)!);
    mkdirSync(folder, { recursive: true });
    copyFileSync(FILE, join(folder, 'embed.d.ts'));
    writeFileSync(join(folder, 'host.tsx'), code);
    const { stdout, status } = spawnSync('npx', ['tsc', ...FLAGS, `${folder}/host.tsx`], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
