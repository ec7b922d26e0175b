import { expect, it } from 'vitest';
import { dataPaths, makeData } from './site-data';

it('makes no data of a path that no page asks for, and says which there are', async () => {
  await expect(makeData('/maps/no-such-flow.json')).rejects.toThrow(dataPaths[0]);
});

it('makes each once', async () => {
  const path = dataPaths.find((each) => each.startsWith('/search/'))!;
  expect(await makeData(path)).toBe(await makeData(path));
});
