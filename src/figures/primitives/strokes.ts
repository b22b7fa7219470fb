/** Line widths in slide pixels, the same in every figure. */
export const strokes = { thin: 1.5, medium: 2.5, thick: 4 } as const;

/** Letter sizes in slide pixels. Nothing on a slide is smaller than `small`. */
export const sizes = { small: 20, medium: 24, large: 30 } as const;
