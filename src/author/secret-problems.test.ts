import { describe, expect, it } from 'vitest';
import { betrayals, secretProblems } from './secret-problems';

const refusedBy = (locale: string) => (text: string) =>
  betrayals(locale, 'kettle', text).length > 0;

const BETRAYALS = {
  en: `
Tell us your password, then wait.
TELL US YOUR PASSWORD.
Tell us – slowly – your password…
Tell the agent your PIN.
Tell our support the code that the app shows.
First tell us the six-digit code from your authenticator.
Give your password and user name to the operator.
Give us the security code on the back of your card.
Please send us your password by e-mail.
Send the verification code to the agent.
Send a photo of your card to us.
Send us a screenshot of your password.
Email us a clear photo of the card with the security code.
Take a screenshot of the QR code and send it to support.
Take a photo of your card, then send it to us.
Read the code out to the agent.
Read out your temporary passcode.
Read your PIN aloud.
Read us the code from the SMS.
Say your PIN to the person on the phone.
Say the code that the app generates.
Spell out your password.
Dictate the SMS code.
Share your one-time code with our staff.
Provide your card number and PIN.
Type your password into the chat.
Enter your PIN in the chat with our agent.
Write your password in the ticket.
Write us your passphrase.
Put the code in your reply.
Let us know your current password.
Let the agent have the code.
Find your PIN and tell it to the agent.
Look up the code in your authenticator, then read it out.
Do not forget to tell us your password.
Don't hesitate to send us your PIN.
You can tell our agent your password.
Confirm your card number to us.
Identify yourself by telling us your PIN.
What is your password?
What's your card number?
We need your password to continue.
The agent will ask for your PIN.
Support may ask you for the security code.
Have your PIN ready for the call.
Ask for the PIN.
Ask the caller for their password.
Ask the caller to confirm their card number.
Let the caller read the code to you.
Have the password read out.
TELL US YOUR PASSWORD.
Send the recovery phrase to support.
Attach a photo of your bank card to the ticket, then send it to us.
Forward the SMS code to us.
Show the code to our employee.
Tell us the number on your card.
Give the operator the code.
We will ask you to read out the code.
The operator asks you to say your PIN.
Please, tell us your password.
Tell us, please, your password.
Tell us your user name, password and PIN.
Give the agent your name, your card number and your PIN.
Go ahead and give her the PIN.
Speak your PIN.
Text your code to 12345.
Upload a screenshot of the code.
Attach a screenshot of your verification code.
Photograph your card and send it to support.
Paste the code into the chat.
Copy and send us the code.
Forward us the SMS with the code.
Send us your card details.
You will be asked to tell your PIN.
`,
  ru: `
Сообщите нам пароль и подождите.
Сообщите оператору PIN-код.
Сообщите поддержке код, который показывает приложение.
Назовите оператору Ваш пароль.
Назовите код из SMS.
Назовите нам номер карты.
Продиктуйте код подтверждения.
Продиктуйте оператору шесть цифр кода.
Скажите сотруднику пин-код.
Скажите свой пароль.
Отправьте нам пароль по почте.
Отправьте снимок экрана с кодом в поддержку.
Пришлите фото карты.
Пришлите скриншот пароля.
Сфотографируйте карту и отправьте нам.
Сделайте скриншот QR-кода и пришлите его в поддержку.
Пароль сообщите оператору.
Код из приложения продиктуйте сотруднику.
Прочитайте код вслух.
Прочтите оператору код безопасности.
Напишите пароль в чат.
Напишите нам Ваш PIN-код.
Укажите пароль в письме.
Укажите в сообщении номер карты и CVC.
Введите пароль в чат с оператором.
Передайте код аутентификатора специалисту.
Дайте оператору временный код доступа.
Покажите сотруднику строку ответа.
Найдите PIN-код и продиктуйте его оператору.
Откройте приложение, посмотрите код и назовите его.
Не забудьте сообщить нам пароль.
Не бойтесь назвать оператору PIN-код.
Вы можете сообщить пароль нашему оператору.
Какой у Вас пароль?
Нам понадобится Ваш пароль.
Оператору потребуется PIN-код.
Оператор спросит код из SMS.
Мы попросим Ваш пароль.
Подготовьте PIN-код к звонку.
Спросите пароль.
Спросите у клиента PIN-код.
Уточните у клиента код подтверждения.
Попросите клиента продиктовать код.
Попросите назвать пароль.
Пусть клиент назовёт код.
СООБЩИТЕ НАМ ПАРОЛЬ.
Поделитесь кодом безопасности с оператором.
Перешлите нам SMS-код.
Озвучьте кодовое слово и пароль.
Код продиктуйте.
Назовите, пожалуйста, пароль.
Сообщите, пожалуйста, оператору код из SMS.
Назовите имя пользователя, пароль и PIN-код.
Сообщите логин и пароль.
Скиньте код в чат.
Перешлите нам SMS с кодом.
Приложите скриншот кода подтверждения.
Сообщите данные карты.
Вставьте код в чат с оператором.
Нужно сообщить PIN-код оператору.
`,
} as const;

const HARMLESS = {
  en: `
Enter your password.
Type your PIN on the phone.
Type the code in the app.
Read the code on the device, then type it in the window.
Never tell anyone your password.
Do not tell anyone your PIN.
Don't share your code with anybody.
Never send a photo of your card.
No one may ask you to tell your PIN.
If somebody asks you to tell them your password, hang up.
Nobody needs your password or PIN to help you. Do not tell it to anyone.
We never ask for your password.
Support will never ask for your PIN.
Never ask for the PIN.
Do not ask for the password or the code.
Do not let the caller read the code aloud.
Have no code read out to you.
Tell us whether the password works.
Tell us that you forgot your password.
Tell the agent which code you see: an SMS or one of a device.
Tell support about the problem with your password.
Tell us what happened after the code.
Tell us you lost your card.
Tell the agent your user name.
Tell us the error code on the screen.
Tell us the last four digits of your card number.
Ask for a new password.
Ask for a reset of the PIN.
Ask the bank to send you a new code.
The app sends a code by SMS.
Call and ask for a temporary passcode.
Ask which PIN went into the card, old or new.
Ask whether the password was changed.
A call can read out the code.
An automated voice reads the code to you.
Say what you need: a new device or a temporary passcode.
Say that the temporary passcode will stop working.
Write down the code you hear.
Write the new PIN on paper and keep it at home.
Show the password by the eye icon, and check each letter.
Take no photo: the code is read by itself once it is sharp.
Scan the QR code with the camera.
Send us a screenshot of the message.
Take a photo of the lights on the router and send it to us.
Share the link with the agent.
Give the device a minute.
Give the password field a moment.
Change the password, then sign in.
Reset your password at the sign-in page.
Have ready: your user name, and the day you were given the temporary passcode.
Have your phone ready: the code comes by SMS.
Choose a PIN of 4 to 6 characters.
What is a PIN?
What does the code look like?
Did the code come?
Is your password accepted?
Confirm your PIN by typing it again.
Provide feedback about the password page.
Send yourself a reminder to change the password.
You need your password and your phone.
Send the password reset link again.
Let us know if the code does not come.
The agent cannot see your password.
Press Send, then type the code from the SMS.
Tell the agent that the PIN is blocked, not the PIN itself.
Someone asks you to send the code? Hang up.
Whoever asks you to tell your PIN is a fraud.
Tell us your user name, then type your password.
Send the form, and the code comes by SMS.
Tell the agent your user name, and which device the PIN is for.
Provide your user name, phone number and the day you were given the passcode.
Descale the kettle once a month.
`,
  ru: `
Введите пароль.
Введите PIN-код на телефоне.
Введите код из SMS в окно входа.
Никому не сообщайте пароль.
Никогда не называйте PIN-код.
Пароль никому не говорите.
Не отправляйте фото карты.
Не нужно никому сообщать пароль.
Нельзя сообщать код из SMS.
Пароль и коды не спрашивайте.
Не спрашивайте PIN-код.
Спросите, откуда код, но не сам код.
Спросите, какой PIN-код введён на карте.
Спросите, подходит ли пароль.
Если просят сообщить пароль, положите трубку.
Мы никогда не спрашиваем пароль.
Оператор не спросит Ваш пароль.
Сообщите, что забыли пароль.
Сообщите нам о проблеме с паролем.
Сообщите, подходит ли пароль.
Сообщите имя пользователя.
Сообщите код ошибки на экране.
Скажите, что PIN-код заблокирован.
Скажите, от какого устройства этот PIN-код.
Скажите, что нужно: новое устройство или временный код доступа.
Назовите последние четыре цифры номера карты.
Назовите имя пользователя и день, когда Вам дали временный код.
Позвоните и попросите сбросить PIN-код.
Попросите прислать Вам новый код.
Попросите новый пароль.
Запросите новое устройство или временный код доступа.
Банк может прислать новый код.
Код по телефону продиктует робот.
Приложение отправит код по SMS.
Нажмите «Отправить код» и подождите.
Запишите код, который услышите.
Прочитайте сообщение на экране вслух.
Прочитайте код на устройстве и введите его в окно.
Покажите пароль значком глаза и проверьте буквы.
Сфотографируйте лампочки и отправьте нам.
Пришлите снимок сообщения.
Наведите камеру на QR-код.
Отправьте ссылку оператору.
Дайте устройству минуту.
Смените пароль и войдите снова.
Напишите нам о проблеме с кодом.
Подготовьте имя пользователя и телефон.
Подготовьте имя пользователя и вспомните день, когда Вам дали временный код доступа.
Придумайте PIN-код из 4–6 символов.
Код пришёл?
Какой пароль подходит?
Что такое PIN-код?
Пароль верный?
Код-пароль здесь — тот, которым разблокируют iPhone.
Вам понадобится пароль от Apple ID.
Понадобится и PIN-код IB Key.
Сам код не нужен.
Пароль не диктуйте и не спрашивайте.
Оператор не видит Ваш пароль.
Введите PIN-код ещё раз, чтобы подтвердить.
Временный код доступа перестанет действовать, предупредите об этом.
Сообщите нам, если код не придёт.
Назовите имя пользователя, пароль никому не говорите.
Сообщите имя пользователя и номер телефона, на который приходит код.
Отправьте форму, и код придёт по SMS.
Кто просит назвать пароль — мошенник.
Назовите имя, а пароль введите сами.
Очистите чайник от накипи.
`,
} as const;

const linesOf = (text: string): string[] => text.trim().split('\n');

describe.each(['en', 'ru'] as const)('a text in %s', (locale) => {
  const isRefused = refusedBy(locale);
  it('that has a person give away a secret is refused', () => {
    expect(linesOf(BETRAYALS[locale]).filter((each) => !isRefused(each))).toEqual([]);
  });

  it('that warns of it, or speaks of a secret otherwise, is not', () => {
    expect(linesOf(HARMLESS[locale]).filter(isRefused)).toEqual([]);
  });
});

it('names file, key and sentence, wherever in a text it stands', () => {
  const texts = {
    title: 'Fine.',
    'boil.actions.call': 'Call us.\nTell us your\u00a0password, then wait.',
  };
  expect(secretProblems('en', 'kettle', texts)).toEqual([
    {
      key: 'boil.actions.call',
      text: 'locales/en/kettle.json: "boil.actions.call" has a person give away a secret: "Tell us your password, then wait." Say it without.',
    },
  ]);
});

it('lets people say the code of a place of the guide, and search in their own words', () => {
  expect(secretProblems('en', 'common', { 'share.code': 'Say the code to the agent.' })).toEqual(
    [],
  );
  expect(secretProblems('en', 'kettle', { 'boil.searchPhrases': 'tell us your password' })).toEqual(
    [],
  );
});
