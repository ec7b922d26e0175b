/** A part of a drawn screen. Its words are a caption by id, or a proper name that no language changes. */
export interface FigurePart {
  kind: 'banner' | 'button' | 'field' | 'icon' | 'switch' | 'lines' | 'qr' | 'lens';
  caption?: string;
  name?: string;
  /** The control to use. */
  isTarget?: boolean;
}

/** A drawing as data: a device, and from top to bottom what stands on its screen. */
export interface Figure {
  device: 'phone' | 'computer';
  parts: readonly FigurePart[];
}

/** Drawings of a flow by `<step>.<action>`. */
export type Figures = Readonly<Record<string, Figure>>;

const files = import.meta.glob<Figures>('../../flows/figures/*.json', { import: 'default' });

/** Drawings of a flow; none where it has no file of them. */
export const loadFigures = async (flow: string): Promise<Figures> =>
  (await files[`../../flows/figures/${flow}.json`]?.()) ?? {};
