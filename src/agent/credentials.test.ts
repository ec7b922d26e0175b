import { describe, expect, it } from 'vitest';
import { credentialsIn } from './credentials';

describe('a note', () => {
  it.each([
    ['4111 1111 1111 1111', 'cardNumber'],
    ['card 5555-5555-5555-4444 exp 12/28', 'cardNumber'],
    ['password: Tr0ub4dor', 'password'],
    ['пароль — Qwerty12', 'password'],
    ['sms code 482913', 'code'],
    ['PIN is 4821', 'code'],
    ['код из смс: 482 913', 'code'],
    ['назвал ПИН 1234', 'code'],
  ])('%o is warned of', (note, kind) => {
    expect(credentialsIn(note)).toEqual([kind]);
  });

  it.each([
    '',
    'Call back after 14:00, account U1234567',
    'HB20, sockets 4000/4001',
    'Telephone 1-877-442-2757',
    'forgot the password, was told to call',
    'пароль не подходит, пробовал 3 раза',
    'code did not arrive twice in 24 hours',
    'order 4111 1111 1111 1112',
  ])('%o is left alone', (note) => {
    expect(credentialsIn(note)).toEqual([]);
  });
});
