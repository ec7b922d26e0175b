const NAME = '--told';

const style = () => document.documentElement.style;

/**
 * Keeps room for what a page tells of answers once it runs.
 *
 * @param answers as a link has them, three characters each, or as they were noted one by one.
 */
export function keepRoom(answers: string): void {
  const codes = answers
    .split('/')
    .filter((_, at) => at > 1 && at % 2 === 0)
    .map((each) => each.replace(/[+@].*/, ''));
  const told = Math.ceil(codes.join('').length / 3) + answers.split('+').length - 1;
  style().setProperty(NAME, String(told));
}

/** Gives it up, where nothing will fill it. */
export const giveUpRoom = (): void => void style().removeProperty(NAME);
