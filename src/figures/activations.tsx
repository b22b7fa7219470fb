import { type ScalarActivationName, scalarActivations } from '../compute/activations/index.ts';
import { choice, flag, urlState } from '../url-state.ts';
import { choices } from './codecs.ts';
import { figure } from './figure.ts';
import { Label } from './primitives/label.tsx';
import { Picture } from './primitives/picture.tsx';
import { Axes, Curve, plotFrame, sample } from './primitives/plot.tsx';
import { inkOf, type Tone } from './primitives/tone.ts';

const names = Object.keys(scalarActivations) as ScalarActivationName[];

/** One for each place in the family. */
const familyTones = ['bad', 'accent', 'good', 'positive', 'negative', 'ink'] as const;

function toneOf(name: ScalarActivationName): Tone {
  return familyTones[names.indexOf(name) % familyTones.length]!;
}

/** The outputs for −5 to 5, with some room around them. */
function heightsOf(panel: readonly ScalarActivationName[]): [number, number] {
  const outputs = panel.flatMap((name) =>
    sample(scalarActivations[name].value, -5, 5).map(([, output]) => output),
  );
  const [least, greatest] = [Math.min(...outputs), Math.max(...outputs)];
  const room = 0.15 * (greatest - least);
  return [least - room, greatest + room];
}

interface ActivationsState {
  curves: readonly ScalarActivationName[];
  layout: 'beside' | 'together';
  /** Draw the derivative too, dashed. */
  slope: boolean;
  size: 'wide' | 'half';
}

/** Curves of activation functions, one beside the other or in one plot. */
export const activations = figure(
  urlState<ActivationsState>(
    {
      curves: choices(names),
      layout: choice(['beside', 'together']),
      slope: flag,
      size: choice(['wide', 'half']),
    },
    {
      curves: ['sigmoid', 'tanh', 'relu', 'leaky-relu'],
      layout: 'beside',
      slope: false,
      size: 'wide',
    },
  ),
  ({ curves, layout, slope, size }) => {
    const width = size === 'wide' ? 1100 : 540;
    const panels = layout === 'beside' ? curves.map((name) => [name]) : [curves];
    const room = width / panels.length;
    const height = size === 'wide' ? 400 : 420;
    return (
      <Picture
        width={width}
        height={height}
        title={`Activation functions: ${curves.map((name) => scalarActivations[name].title).join(', ')}`}
        description={`Output over the weighted sum z, from −5 to 5${slope ? ', and dashed the slope' : ''}: ${curves.map((name) => `${scalarActivations[name].title} gives ${scalarActivations[name].value(2).toFixed(3)} at z = 2`).join(', ')}.`}
      >
        {panels.map((panel, i) => {
          const y = heightsOf(panel);
          const frame = plotFrame({
            left: i * room + 50,
            top: 60,
            width: room - 74,
            height: height - 130,
            x: [-5, 5],
            y,
          });
          return (
            <g key={panel.join()}>
              <Axes
                frame={frame}
                xTicks={[-4, 0, 4]}
                yTicks={y[1] > 2 ? [0, 4] : y[0] < -1 ? [-1, 0, 1] : [0, 1]}
                crossing
              />
              <Label x={frame.left + frame.width} y={height - 18} text="z" tone="soft" />
              {panel.map((name, n) => {
                const { value, derivative, title } = scalarActivations[name];
                const tone = toneOf(name);
                const spread = frame.width / panel.length;
                return (
                  <g key={name}>
                    {slope && (
                      <Curve
                        frame={frame}
                        points={sample(derivative, -5, 5)}
                        tone="soft"
                        width={2.5}
                        dashed
                      />
                    )}
                    <Curve frame={frame} points={sample(value, -5, 5, 801)} tone={tone} />
                    <Label
                      x={
                        panel.length > 1
                          ? frame.left + (n + 0.5) * spread
                          : frame.left + frame.width / 2
                      }
                      y={26}
                      text={title}
                      bold
                      tone={inkOf(tone)}
                    />
                  </g>
                );
              })}
            </g>
          );
        })}
      </Picture>
    );
  },
);
