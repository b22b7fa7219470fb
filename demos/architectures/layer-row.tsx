import { grouped } from '../../src/format.ts';
import { type CountedLayer, shapeWords } from '../../src/lecture/architectures/count.ts';
import { kinds, type StackLayer } from '../../src/lecture/architectures/stack.ts';
import { NumberField } from '../shared/controls/index.ts';

interface LayerRowProps {
  place: number;
  layer: StackLayer;
  /** Null if it cannot be built, or one before it cannot. */
  counted: CountedLayer | null;
  /** Why it cannot be built, in words; null if it can or was not tried. */
  problem: string | null;
  total: number;
  onChange: (values: readonly number[]) => void;
  onRemove: () => void;
}

/** One layer: its settings, what comes out, and how many parameters it has, with the formula. */
export function LayerRow(props: LayerRowProps) {
  const { place, layer, counted, problem, total, onChange, onRemove } = props;
  const { title, settings } = kinds[layer.kind];
  return (
    <>
      <tr class={counted === null ? 'unbuilt' : ''}>
        <th scope="row">
          <span class="kind">{title}</span>
          <span class="settings">
            {settings.map(({ label, sign, min, max }, i) => (
              <span class="setting" key={label}>
                <span class="setting-label" aria-hidden="true">
                  {label}
                </span>
                <span class="setting-sign" aria-hidden="true">
                  {sign}
                </span>
                <NumberField
                  label={`Layer ${place}, ${title}: ${label}`}
                  value={layer.values[i]!}
                  min={min}
                  max={max}
                  step={1}
                  digits={0}
                  onChange={(value) =>
                    onChange(layer.values.map((old, j) => (j === i ? Math.round(value) : old)))
                  }
                />
              </span>
            ))}
          </span>
        </th>
        <td class="number out">{counted === null ? '?' : shapeWords(counted.outputShape)}</td>
        <td class="number">
          {counted === null ? '?' : <Parameters counted={counted} total={total} />}
        </td>
        <td class="number">
          <button
            type="button"
            class="button quiet remove"
            aria-label={`Remove layer ${place}, ${title}`}
            title="Remove"
            onClick={onRemove}
          >
            <span aria-hidden="true">×</span>
          </button>
        </td>
      </tr>
      {problem !== null && (
        <tr>
          <td colSpan={4} class="layer-problem" role="alert">
            {problem}
          </td>
        </tr>
      )}
    </>
  );
}

function Parameters({ counted, total }: { counted: CountedLayer; total: number }) {
  const { parameters, formula } = counted;
  return (
    <>
      <span class="share" style={{ '--share': `${(100 * parameters) / Math.max(1, total)}%` }} />
      <span class="formula">{formula === '' ? 'nothing to learn' : `${formula} =`}</span>{' '}
      <strong>{grouped(parameters)}</strong>
    </>
  );
}
