import { outputSize, type Sliding } from '../../src/lecture/convolution/size.ts';

interface RulerProps {
  asked: Sliding;
  /** How many windows are drawn; two without an answer, to show the stride. */
  windows: number | null;
}

/** Lanes that the windows are drawn in, so that neighbours do not cover each other. */
const lanes = 5;
const laneHeight = 0.62;

/** One row of the input with its padding, and where the window stands, time after time. */
export function Ruler({ asked, windows }: RulerProps) {
  const { n, k, p, s } = asked;
  const columns = n + 2 * p;
  // A few too many are drawn, to be seen not to fit.
  const drawn = Math.min(windows ?? 2, outputSize(asked) + 2);
  const width = Math.max(30, columns, s * (drawn - 1) + k);
  const words =
    windows === null
      ? `The window covers columns 1 to ${k}, then ${s + 1} to ${s + k}.`
      : `${drawn} windows; the last one ends in column ${s * (drawn - 1) + k}.`;
  return (
    <figure class="ruler">
      <svg
        viewBox={`-0.2 -0.2 ${width + 0.4} ${1.6 + lanes * laneHeight}`}
        role="img"
        aria-label={`${columns} columns: ${n} and ${p} of padding on each side. ${words}`}
      >
        {Array.from({ length: columns }, (_, i) => (
          <rect
            key={i}
            class={i < p || i >= n + p ? 'cell zero' : 'cell'}
            x={i + 0.06}
            y={0.06}
            width={0.88}
            height={0.88}
            rx={0.12}
          />
        ))}
        {Array.from({ length: Math.max(0, drawn) }, (_, i) => {
          const y = 1.35 + (i % lanes) * laneHeight;
          const fits = s * i + k <= columns;
          return (
            <path
              key={i}
              class={fits ? 'window' : 'window outside'}
              d={`M${s * i + 0.1} ${y - 0.16}v.16h${k - 0.2}v-.16`}
            />
          );
        })}
      </svg>
      <figcaption class="soft">
        {n} columns{p > 0 && `, ${p} of padding on each side`}: {columns} in all. {words}
      </figcaption>
    </figure>
  );
}
