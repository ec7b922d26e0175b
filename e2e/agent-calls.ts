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
  format: 'text' | 'markdown' | 'json';
  /** What the ticket note must say. */
  says: string[];
}

export const STORIES: readonly CallStory[] = [
  {
    name: 'Olga cannot sign in to Client Portal; Caps Lock was on',
    agent: 'en',
    caller: 'ru',
    app: 'ru',
    query: 'invalid user name password combination',
    found: 'portal-login.checkUsername',
    answers: ['yes'],
    ends: ['signedIn', 'solved'],
    note: 'Thanked, no call back',
    format: 'text',
    says: ['Problem: Client Portal does not let me in', 'Solved: You are signed in', '→ helped'],
  },
  {
    name: 'Mark left his security card at home and needs the platform today',
    agent: 'ru',
    caller: 'en',
    app: 'en',
    query: 'забыл карту дома',
    found: 'portal-login.deviceAway',
    answers: ['yes', 'yes'],
    ends: ['temporaryAccessWorks', 'solved'],
    note: 'Личность проверена по телефону',
    format: 'text',
    says: ['Решено: Доступ открыт на 21 день', 'Заметка: Личность проверена'],
  },
  {
    name: 'Ivan gets no push and ends with the manual sign-in',
    agent: 'en',
    caller: 'ru',
    app: 'en',
    query: 'notification not on lock screen',
    found: 'missing-notifications.overlooked',
    answers: ['no', 'no', 'android', 'no', 'no', 'yes', 'continue', 'android', 'yes'],
    ends: ['signedIn', 'solved'],
    note: 'Told to keep notifications on',
    format: 'markdown',
    says: ['**Outcome:** Solved', '**Tried:**', 'did not help'],
  },
  {
    name: 'Ann waits for a code by SMS and gets it by a call',
    agent: 'ru',
    caller: 'en',
    app: 'en',
    query: 'не приходит смс',
    found: 'voice-callback.platform',
    answers: ['portal', 'yes', 'noCall', 'yes', 'yes'],
    ends: ['signedIn', 'solved'],
    note: 'Перезвонили на городской',
    format: 'json',
    says: ['"outcome": "Решено: Вход выполнен"', '"problem": "Получить код безопасности'],
  },
  {
    name: 'Pavel is locked out after many attempts and is handed to a person',
    agent: 'ru',
    caller: 'ru',
    app: 'ru',
    query: 'вход заблокирован',
    found: 'portal-login.failedAttempts',
    answers: ['many', 'no'],
    ends: ['loginLocked', 'escalated'],
    note: 'Последняя попытка в 9:30',
    format: 'text',
    says: ['Поможет человек: Вход заблокирован'],
  },
];
