import { datasets } from '../../../src/datasets/index.ts';
import {
  type DigitChoice,
  type DigitSource,
  digitSources,
  imagesPerClass,
} from '../../../src/lecture/shared/digit-choice.ts';
import { Button, Choice } from '../controls/index.ts';
import { useDigits } from './current.ts';

interface DigitBrowserProps {
  choice: DigitChoice;
  onChange: (change: Partial<DigitChoice>) => void;
}

const classes = Object.fromEntries(
  datasets.mnist.classNames.map((name) => [`_${name}`, name]),
) as Record<string, string>;
const sources = Object.fromEntries(
  digitSources.map((name) => [name, datasets[name].title]),
) as Record<DigitSource, string>;

/** Which digit to look at: where from, its class, and which of the class; and says where it is from. */
export function DigitBrowser({ choice: { data, digit, image }, onChange }: DigitBrowserProps) {
  const digits = useDigits(data);
  const turn = (by: number) =>
    onChange({ image: ((image - 1 + by + imagesPerClass) % imagesPerClass) + 1 });
  return (
    <div class="digit-browser">
      <Choice
        label="Digit"
        hideLabel
        options={classes}
        value={`_${digit}`}
        onChange={(name) => onChange({ digit: Number(name.slice(1)), image: 1 })}
      />
      <div class="digit-turner">
        <Button label="Image before" onClick={() => turn(-1)}>
          <span aria-hidden="true">‹</span>
        </Button>
        <span class="digit-place">
          <span class="alone">image </span>
          {image} of {imagesPerClass}
        </span>
        <Button label="Next image" onClick={() => turn(1)}>
          <span aria-hidden="true">›</span>
        </Button>
      </div>
      <Choice
        label="Where the digits are from"
        hideLabel
        options={sources}
        value={digits?.source ?? data}
        onChange={(source) => onChange({ data: source })}
      />
      {digits?.problem && (
        <p class="digit-note" role="note">
          {digits.problem}
          <span class="alone">: these are the built-in digits. {digits.detail}</span>
        </p>
      )}
    </div>
  );
}
