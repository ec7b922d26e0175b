/** What looks like something that must not stand in a note. */
export type Credential = 'cardNumber' | 'password' | 'code';

const CARD_NUMBER = /(?:\d[ -]?){12,18}\d/g;
const SECRET_WORD = String.raw`(?:password|passphrase|пароль\p{L}*)`;
const CODE_WORD = String.raw`(?:code|pin|passcode|otp|sms|код\p{L}*|пин\p{L}*|смс)`;
/** A word that names a password, and something behind it that can hardly be another word of the sentence. */
const PASSWORD = new RegExp(
  String.raw`(?<!\p{L})${SECRET_WORD}\s*(?:is|[:=—–-])\s*(?=\S*[\d\p{P}\p{S}\p{Lu}])\S{4,}`,
  'iu',
);
const CODE = new RegExp(
  String.raw`(?<!\p{L})${CODE_WORD}(?!\p{L})[^\d\n]{0,20}(?<!\d)\d{3}[ -]?\d{1,5}(?!\d)`,
  'iu',
);

/** The sum that every payment card number satisfies (ISO/IEC 7812, Luhn). */
function hasCardSum(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of digits.split('').toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** What a note seems to hold that must not be written down. It warns; it proves nothing. */
export function credentialsIn(note: string): Credential[] {
  const numbers = note.match(CARD_NUMBER) ?? [];
  const found: [Credential, boolean][] = [
    ['cardNumber', numbers.some((number) => hasCardSum(number.replace(/\D/g, '')))],
    ['password', PASSWORD.test(note)],
    ['code', CODE.test(note)],
  ];
  return found.flatMap(([kind, isThere]) => (isThere ? [kind] : []));
}
