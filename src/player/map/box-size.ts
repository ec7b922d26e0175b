/** Sizes in a drawn map, in SVG units: shared by the layout and by the drawing. */
export const BOX = { width: 232, fontSize: 16, lineHeight: 20, padding: 12, textWidth: 172 };

/** The ports of a box, one below the other: how far apart, and how far a number stands from its sign. */
export const PORT = { pitch: 22, radius: 10, number: 15 };

/** Height of a port in its box: the ports stand around the middle, in the order of the options. */
export const portAt = (height: number, ports: number, index: number): number =>
  height / 2 + (index - (ports - 1) / 2) * PORT.pitch;
