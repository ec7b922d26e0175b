import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../test/seeded';
import { credentialsIn, withoutCredentials } from './credentials';

/** Of what agents write on an ordinary day. */
const ORDINARY = `
the password is wrong
Password is Correct, code did not come
password: Wrong again, was told to reset it
password is OK, PIN is OK
PASSWORD IS BLOCKED
password - the caller forgot it
password: not known
Password is case-sensitive, explained
password is 8-20 characters long
password is 12 characters
his password was changed at 14:30
password was changed 28.11.2026
password: see HelpCentre
password – iPhone fills it in
password is saved in iCloud
password: example.com/support
password: user@example.com got the mail
password is "wrong"
password is wrong!!!
the password was reset 3x
forgot the password, was told to call
password is the old one (from 2019)
PIN not accepted 3 times
PIN is wrong
code did not arrive twice in 24 hours
code did not come, order 48213
code expired, call 1009 closed
error code 1009
Error code 10061 on port 4001
the code from the letter is used up, case 2231
sms did not come until 15:45
sms never came, ticket 77812
passcode expired on 12.11.2026
passcode given 2026-11-12
PIN of 4 to 6 characters
code card: row 12
country code 4420
Call back after 14:00, account U1234567
HB20, sockets 4000/4001
Telephone 1-877-442-2757
order 4111 1111 1111 1112
пароль неверный
Пароль Неверный, код не приходил
пароль: Не помнит
ПАРОЛЬ НЕ ПОДХОДИТ
пароль — забыл, просил сбросить
пароль: не знает
пароль не подходит, пробовал 3 раза
пароль — от 8 до 20 знаков
пароль: 8-значный
пароль сменили в 14:30
пароль был сменён 28.11.2026
пароль — тот же, что в iPhone
пароль: подставляет iPhone
пароль это «Неверный» в окне
пароль — верный!!!
пароль: см. «Портал»
код не пришёл, заявка 48213
код не приходит 2 дня
код ошибки 1009
код города 4951
код истёк, звонок 1009 закрыт
смс не пришла до 15:45
смс приходит с номера 4004
смс пришла, номер заявки 77812
ПИН-код не принят 3 раза
ПИН забыл, счёт 1234567
код из письма не подошёл
порт 4001, код не нужен
Перезвонить после 14:00
`
  .trim()
  .split('\n');

describe('a note', () => {
  it.each([
    ['4111 1111 1111 1111', 'cardNumber'],
    ['card 5555-5555-5555-4444 exp 12/28', 'cardNumber'],
    ['password: Tr0ub4dor', 'password'],
    ['password was hunter2', 'password'],
    ['password = p@ssword', 'password'],
    ['Password: qWeRtY', 'password'],
    ['the password is 12345678', 'password'],
    ['password: "Winter2026!"', 'password'],
    ['пароль — Qwerty12', 'password'],
    ['пароль: зима2026', 'password'],
    ['пароль это Лето#лето', 'password'],
    ['sms code 482913', 'code'],
    ['PIN is 4821', 'code'],
    ['code: 48 12 93'.replace('48 12 93', '481-293'), 'code'],
    ['код из смс: 482 913', 'code'],
    ['код, он назвал: 482913', 'code'],
    ['назвал ПИН 1234', 'code'],
    ['ПИН-код 1234', 'code'],
  ])('%o is warned of', (note, kind) => {
    expect(credentialsIn(note)).toEqual([kind]);
  });

  it('of an ordinary day is left alone, whatever else it says', () => {
    expect(credentialsIn('')).toEqual([]);
    expect(ORDINARY.filter((note) => credentialsIn(note).length > 0)).toEqual([]);
    const note = fc.array(fc.constantFrom(...ORDINARY), { minLength: 1, maxLength: 5 });
    const joined = fc.tuple(note, fc.constantFrom('. ', '\n', '; '));
    fc.assert(
      fc.property(joined, ([lines, between]) => {
        expect(credentialsIn(lines.join(between))).toEqual([]);
      }),
      seeded(15),
    );
  });

  it('that says a word of a password is left alone, however it is written', () => {
    const words = ORDINARY.flatMap((line) => line.match(/\p{L}{2,}/gu) ?? []);
    const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
    const word = fc
      .tuple(
        fc.constantFrom(...words),
        fc.constantFrom(
          (each: string) => each,
          capital,
          (each: string) => each.toUpperCase(),
        ),
        fc.constantFrom('', '.', '!', '…', ',', '?'),
      )
      .map(([each, form, end]) => form(each) + end);
    const names = fc.constantFrom('password is', 'Password:', 'пароль', 'Пароль —', 'ПАРОЛЬ:');
    fc.assert(
      fc.property(names, word, (name, each) => {
        expect(credentialsIn(`${name} ${each}`)).toEqual([]);
      }),
      seeded(16),
    );
  });

  it('that says letters with digits after the name of a password is warned of', () => {
    const letters = fc.stringMatching(/^[a-zA-Zа-яА-Я]{3,8}$/);
    const secret = fc.tuple(letters, fc.stringMatching(/^\d{1,4}$/)).map((parts) => parts.join(''));
    const names = fc.constantFrom('password is', 'Password:', 'пароль —', 'ПАРОЛЬ:', 'password=');
    fc.assert(
      fc.property(names, secret, (name, each) => {
        expect(credentialsIn(`forgot. ${name} ${each}, call back`)).toEqual(['password']);
      }),
      seeded(17),
    );
  });

  // With two ways to read any of it, this would take longer than anybody lives.
  it('is read to its end, however often it says the same', () => {
    const words =
      'password|пароль|password is|пароль это|code|PIN|SMS|код|пин-код|pin-код|pin-кодом|смс|PIN from the text|' +
      'PIN he said was|код с карты|код он назвал|пин номер|1234|12-|a.b|aB|.|(|»';
    for (const word of words.split('|'))
      for (const between of ['', ' ', '-', '—', ':', '=', ', ', ': - ', '\n', '.']) {
        const long = (word + between).repeat(20_000);
        expect(credentialsIn(`${long}. PIN 4821`)).toContain('code');
      }
  });

  it('that says a number after the name of a code is warned of', () => {
    const names = fc.constantFrom('PIN', 'sms code', 'code:', 'код', 'код из смс:', 'пин-код —');
    fc.assert(
      fc.property(names, fc.stringMatching(/^\d{4,8}$/), (name, code) => {
        expect(credentialsIn(`gave ${name} ${code}`)).toContain('code');
      }),
      seeded(18),
    );
  });
});

describe('what is kept of a note', () => {
  it.each([
    ['PIN 4821', 'PIN ••••'],
    ['PIN is 482 193, calls back at 14:30', 'PIN is •••••••, calls back at 14:30'],
    ['password: Hunter2x, says it is right', 'password: ••••••••• says it is right'],
    ['card 4111 1111 1111 1111.', 'card •••••••••••••••••••.'],
    ['код 482193 и ПИН 4821', 'код •••••• и ПИН ••••'],
    ['code did not come, order 48213', 'code did not come, order 48213'],
  ])('has no secret: %s', (note, kept) => {
    expect(withoutCredentials(note)).toBe(kept);
    expect(credentialsIn(kept)).toEqual([]);
  });
});
