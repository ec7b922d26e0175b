/**
 * An accent to write on, and the colour of the words: black where that can be read, else white on the accent, darkened
 * to a contrast of 7 and a little more.
 *
 * @param color `#rgb` or `#rrggbb`.
 */
export function fillOf(color: string): [fill: string, onFill: string] {
  const digits = color.length === 4 ? color.replace(/\w/g, '$&$&') : color;
  const linear = digits.match(/\w\w/g)!.map((part) => (Number.parseInt(part, 16) / 255) ** 2.2);
  const luminance = linear[0]! * 0.2126 + linear[1]! * 0.7152 + linear[2]! * 0.0722;
  if (luminance > 0.34) return [color, '#000'];
  const share = Math.min(1, 0.09 / luminance);
  return [`rgb(${linear.map((part) => (part * share) ** (1 / 2.2) * 255).join()})`, '#fff'];
}
