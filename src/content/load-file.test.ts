import { afterEach, expect, it, vi } from 'vitest';
import deskLamp from '../../test/guide/flows/desk-lamp';

const moduleOf = (value: string) =>
  `data:text/javascript,export default ${encodeURIComponent(value)}`;

/** The loader as it starts on a page that names files, or on one that names none. */
async function loaderOn(files?: Record<string, string[]>) {
  vi.resetModules();
  const dataset = files ? { files: JSON.stringify(files) } : {};
  vi.stubGlobal('document', { getElementById: () => ({ dataset }) });
  return import('./load-file');
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('./manifest');
});

it('takes what the page names, whatever else there is', async () => {
  vi.doMock('./manifest', () => {
    throw new Error('The table was asked for.');
  });
  const { hasFile, loadFile } = await loaderOn({
    'flows/desk-lamp.ts': [moduleOf('"steps"'), moduleOf('"shared steps"')],
    'flows/figures/desk-lamp.json': [],
  });
  expect(await hasFile('flows/desk-lamp.ts')).toBe(true);
  expect(await loadFile('flows/desk-lamp.ts')).toBe('steps');
  expect(await hasFile('flows/figures/desk-lamp.json')).toBe(false);
  expect(await loadFile('flows/figures/desk-lamp.json')).toBeUndefined();
});

it('finds any other file in the table', async () => {
  const { hasFile, loadFile } = await loaderOn();
  expect(await hasFile('flows/desk-lamp.ts')).toBe(true);
  expect(await loadFile('flows/desk-lamp.ts')).toMatchObject({ id: deskLamp.id });
  expect(await hasFile('flows/no-such-flow.ts')).toBe(false);
  expect(await loadFile('flows/no-such-flow.ts')).toBeUndefined();
  for (const name of ['flows/desk-lamp.test.ts', 'flows/shared/ask-repair.ts', '__proto__'])
    expect(await hasFile(name), name).toBe(false);
});

it('says that the table does not come, and asks for it again', async () => {
  let isOnline = false;
  vi.doMock('./manifest', async (original) => {
    if (!isOnline) throw new Error('offline');
    return original();
  });
  const { hasFile, loadFile } = await loaderOn();
  await expect(hasFile('flows/start.ts')).rejects.toThrow();
  await expect(loadFile('flows/start.ts')).rejects.toThrow();
  isOnline = true;
  expect(await hasFile('flows/start.ts')).toBe(true);
});
