import { fixed, plain } from '../../src/format.ts';
import {
  type ActivationsState,
  classNames,
  shiftRange,
} from '../../src/lecture/activations/definition.ts';
import { readSlope } from '../../src/lecture/activations/exercise.ts';
import {
  curveLabels,
  seriesOf,
  shares,
  slope,
  value,
} from '../../src/lecture/activations/model.ts';
import type { Demo } from '../shared/demo.ts';
import { tex } from '../shared/formula/tex.tsx';
import { Curve } from '../shared/plot/index.ts';
import { useGlide } from '../shared/stage/glide.ts';
import { OnStage } from '../shared/stage/stage.tsx';
import { StageSlider } from '../shared/stage/stage-slider.tsx';
import type { StageViews } from '../shared/stage/views.ts';
import { CurvePlot } from './curve-plot.tsx';
import { LogitBars } from './logit-bars.tsx';

type ActivationsDemo = { demo: Demo<ActivationsState> };

/** Half of a tangent's width, in units of z. */
const tangentReach = 0.9;

/** The curves with their tangents at one cursor, and how steep each of them is there. */
function CurvesStage({ demo }: ActivationsDemo) {
  const { show, z } = demo.state.value;
  const [at] = useGlide([z], demo.shown);
  return (
    <OnStage says={tex`z = ${fixed(z, 1)}`}>
      <div class="with-bars">
        <CurvePlot quantity="value" demo={demo} z={at!} isLowest>
          {show.map((name) => (
            <Curve
              key={name}
              class="tangent"
              of={[-tangentReach, tangentReach].map((far) => [
                at! + far,
                value(name, at!) + far * slope(name, at!),
              ])}
            />
          ))}
        </CurvePlot>
        <Bars
          title="slope"
          rows={show.map((name) => ({
            name: curveLabels[name],
            series: seriesOf(name),
            share: slope(name, at!),
            words: readSlope(slope(name, z)),
          }))}
        />
      </div>
    </OnStage>
  );
}

/** Logits, all moved by the same shift, and the shares that come of them. */
function SoftmaxStage({ demo }: ActivationsDemo) {
  const { logits, c } = demo.state.value;
  const outputs = shares(logits, c);
  return (
    <OnStage
      says={
        <>
          {classNames[0]} : {classNames[1]} ={' '}
          {tex`e^{${plain(logits[0]! - logits[1]!, 1)}} = ${fixed(outputs[0]! / outputs[1]!, 2)}`}
        </>
      }
      controls={
        <StageSlider
          label="Add c to all logits"
          symbol={tex`c`}
          value={c}
          {...shiftRange}
          step={0.1}
          digits={1}
          onInput={(shift) => demo.update({ c: shift })}
        />
      }
    >
      <div class="with-bars">
        <LogitBars demo={demo} movable={false} />
        <Bars
          title="output"
          rows={outputs.map((share, i) => ({
            name: classNames[i]!,
            series: 'series-6',
            share,
            words: `${fixed(100 * share, 1)} %`,
          }))}
        />
      </div>
    </OnStage>
  );
}

interface BarsProps {
  title: string;
  rows: readonly {
    name: string;
    /** The class of its colour. */
    series: string;
    /** How long its bar is, from 0 to 1. */
    share: number;
    words: string;
  }[];
}

/** Numbers from 0 to 1 as bars, one below the other. */
function Bars({ title, rows }: BarsProps) {
  return (
    <table class="stage-bars">
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ name, series, share, words }) => (
          <tr key={name}>
            <th scope="row">
              {name} <strong>{words}</strong>
              <span class={`stage-bar ${series}`} aria-hidden="true">
                <span style={{ width: `${100 * share}%` }} />
              </span>
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const stages: StageViews<ActivationsState> = {
  curves: CurvesStage,
  softmax: SoftmaxStage,
};
