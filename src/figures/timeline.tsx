import { number, urlState } from '../url-state.ts';
import { figure } from './figure.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { strokes } from './primitives/strokes.ts';
import { tones } from './primitives/tone.ts';

interface TimelineState {
  /** The year put forward; 0 for none. */
  year: number;
}

const events = [
  { year: 1958, name: 'perceptron' },
  { year: 1969, name: 'its limits' },
  { year: 1986, name: 'backprop' },
  { year: 1998, name: 'MNIST' },
  { year: 2012, name: 'AlexNet' },
  { year: 2017, name: 'transformer' },
] as const;

/** Six years of the history of neural networks. */
export const timeline = figure(
  urlState<TimelineState>({ year: number({ min: 0, max: 2030, decimals: 0 }) }, { year: 0 }),
  ({ year }) => {
    const x = (at: number) => 90 + ((at - 1958) / (2017 - 1958)) * 920;
    return (
      <Picture
        width={1100}
        height={380}
        title="A history in six years"
        description={events.map((event) => `${event.year}: ${event.name}`).join(', ')}
      >
        <path d="M30 190H1070" stroke={tones.line} stroke-width={strokes.thick} />
        {events.map((event, i) => {
          const active = event.year === year;
          const side = i % 2 === 0 ? -1 : 1;
          return (
            <g key={event.year}>
              <circle
                cx={x(event.year)}
                cy={190}
                r={active ? 22 : 16}
                fill={active ? tones.positive : tones.accent}
                stroke={tones.paper}
                stroke-width={4}
              />
              <Label
                x={x(event.year)}
                y={190 + side * 62}
                text={String(event.year)}
                size={40}
                bold
                tone={active ? 'positiveInk' : 'ink'}
              />
              <Label
                x={x(event.year)}
                y={190 + side * 104}
                text={event.name}
                size="large"
                tone={active ? 'positiveInk' : 'soft'}
              />
            </g>
          );
        })}
      </Picture>
    );
  },
);
