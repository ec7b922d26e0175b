import { expect, it } from 'vitest';
import { gathered } from './zoom';

const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const START = at(0, 100);

it('takes the parts that fit, whole', () => {
  const others = [at(0, 0), at(20, 100), at(20, 115), at(20, 200)];
  expect(gathered([START, ...others], { width: 40, height: 40 })).toEqual({
    x: 0,
    y: 100,
    width: 30,
    height: 25,
  });
});

it('goes on to other parts where one does not fit', () => {
  const others = [at(15, 85), at(40, 100)];
  expect(gathered([START, ...others], { width: 50, height: 20 })).toEqual({
    x: 0,
    y: 100,
    width: 50,
    height: 10,
  });
});

it('is the part alone where there is no room for more', () => {
  expect(gathered([START, at(20, 100)], { width: 5, height: 5 })).toEqual(START);
});
