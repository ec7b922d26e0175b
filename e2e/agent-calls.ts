/** A caller's story, as an agent handles it with the keyboard alone. */
export interface CallStory {
  name: string;
  /** Languages of the agent, of the caller and of the caller's app. */
  agent: string;
  caller: string;
  app: string;
  /** What the agent types of what the caller says. */
  query: string;
  /** The step that the query leads to. */
  found: string;
  /** Options that the caller's answers stand for, in order; `continue` goes on after a hand-over. */
  answers: string[];
  /** Step and tag where it ends. */
  ends: [step: string, tag: string];
  note: string;
  format: 'text' | 'markdown' | 'html' | 'json';
  /** What the ticket note must say. */
  says: string[];
}

export const STORIES: readonly CallStory[] = [
  {
    name: 'Olga’s lamp flickers; the bulb was loose',
    agent: 'en',
    caller: 'ru',
    app: 'ru',
    query: 'lamp flickers',
    found: 'desk-lamp.tightenBulb',
    answers: ['yes'],
    ends: ['shines', 'solved'],
    note: 'Thanked, no call back',
    format: 'text',
    says: [
      'Problem: “lamp flickers”',
      'Entered at: Tighten the bulb (assumed, not asked: ',
      'Outcome: Solved: Your lamp shines',
      '✓ Tighten the bulb → helped: “Yes, it shines”',
    ],
  },
  {
    name: 'Mark has a kettle full of scale',
    agent: 'ru',
    caller: 'en',
    app: 'en',
    query: 'накипь в чайнике',
    found: 'kettle.descale',
    answers: ['no', 'over'],
    ends: ['recycle', 'solved'],
    note: 'Чайнику десять лет',
    format: 'text',
    says: ['Решено: Пора купить новый чайник', 'Заметка: Чайнику десять лет'],
  },
  {
    name: 'Ivan stands in the dark before his keypad, and needs a new bulb',
    agent: 'en',
    caller: 'ru',
    app: 'en',
    query: 'too many wrong codes',
    found: 'front-door.lockEnds',
    answers: ['yes', 'no', 'no', 'continue', 'yes'],
    ends: ['shines', 'solved'],
    note: 'Told to keep a spare bulb',
    format: 'markdown',
    says: ['**Outcome:** Solved', '**Tried:**', 'did not work'],
  },
  {
    name: 'Ann opens her door after the lock was over',
    agent: 'ru',
    caller: 'en',
    app: 'en',
    query: 'панель заблокирована',
    found: 'front-door.lockEnds',
    answers: ['yes', 'yes'],
    ends: ['isOpen', 'solved'],
    note: 'Перезвонили на городской',
    format: 'json',
    says: [
      '"outcome": "Решено: Дверь открыта"',
      '"problem": "«панель заблокирована»"',
      '"result": "helped"',
    ],
  },
  {
    name: 'Pavel is locked out after many codes and is handed to a person',
    agent: 'ru',
    caller: 'ru',
    app: 'ru',
    query: 'неверный код двери',
    found: 'front-door.lockEnds',
    answers: ['no'],
    ends: ['keypadLocked', 'escalated'],
    note: 'Последняя попытка в 9:30',
    format: 'html',
    says: ['</b> Передано дальше: Панель ещё заблокирована</p>', '<a href="http'],
  },
];
