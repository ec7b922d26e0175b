/** Sizes in a drawn map, in SVG units: shared by the layout and by the drawing. */
export const STEP = { fontSize: 14, lineHeight: 18, textWidth: 196, padding: 12, kindHeight: 20 };

export const LABEL = { fontSize: 13, lineHeight: 16, textWidth: 176, padding: 4 };

/** Height of the first line's baseline above its foot. */
export const DESCENT = 5;
