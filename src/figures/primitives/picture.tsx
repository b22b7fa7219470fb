import type { ComponentChildren } from 'preact';

interface PictureProps {
  /** Size in slide pixels: at this size letters are as large as `sizes` says. */
  width: number;
  height: number;
  /** What the picture is, in a few words: its accessible name. */
  title: string;
  /** What one sees in it, for those who cannot. */
  description: string;
  children: ComponentChildren;
}

/** The frame of every figure. The name is an attribute, not a `<title>`, which would pop up as a tooltip. */
export function Picture({ width, height, title, description, children }: PictureProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
      font-family="var(--font-text)"
    >
      <desc>{description}</desc>
      {children}
    </svg>
  );
}
