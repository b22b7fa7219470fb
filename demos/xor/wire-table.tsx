import { gateCount, none, outputs, sourcesOf } from '../../src/lecture/xor/circuit.ts';

export interface WireTableProps {
  wires: readonly string[];
  onConnect: (pin: number, source: string) => void;
}

/** The wires as a list of choices: the same as the picture, for the keyboard. */
export function WireTable({ wires, onConnect }: WireTableProps) {
  const pin = (index: number, label: string) => (
    <select
      aria-label={label}
      value={wires[index]}
      onChange={(event) => onConnect(index, event.currentTarget.value)}
    >
      {sourcesOf(index).map((source) => (
        <option key={source} value={source}>
          {sourceName(source)}
        </option>
      ))}
    </select>
  );
  return (
    <div class="wire-table">
      {Array.from({ length: gateCount }, (_, gate) => (
        <div key={`gate ${gate}`} class="wire-row">
          <span>N{gate + 1} of</span>
          {pin(2 * gate, `First input of N${gate + 1}`)}
          <span>and</span>
          {pin(2 * gate + 1, `Second input of N${gate + 1}`)}
        </div>
      ))}
      <div class="wire-row">
        {outputs.map((output, i) => (
          <span key={output} class="wire-out">
            <span>{output} =</span>
            {pin(2 * gateCount + i, `Source of the ${output}`)}
          </span>
        ))}
      </div>
    </div>
  );
}

export function sourceName(source: string): string {
  if (source === none) return '–';
  return /\d/.test(source) ? `N${source}` : source;
}
