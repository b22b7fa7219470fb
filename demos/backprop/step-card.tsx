import { fixed } from '../../src/format.ts';
import { contentOf, type FlowProps, type StepCardProps } from './step-content.tsx';

/** What is worked out in this step: the rule, and the rule with its numbers. */
export function StepCard(props: StepCardProps) {
  const { title, rule, lines, flow } = contentOf(props);
  return (
    <div class="card step-card">
      <h2>{title}</h2>
      {rule && <p>{rule}</p>}
      {flow && <Flow {...flow} />}
      {lines.map((line, i) => (
        <p key={i}>{line}</p>
      ))}
    </div>
  );
}

/** What flows back, times the local derivative. */
function Flow({ back, backName, local, localName, result, resultName }: FlowProps) {
  return (
    <div class="flow">
      <Factor title="flows back" name={backName} value={back} />
      <span class="operator">×</span>
      <Factor title="local derivative" name={localName} value={local} />
      <span class="operator">=</span>
      <Factor title="goes on" name={resultName} value={result} isResult />
    </div>
  );
}

interface FactorProps {
  title: string;
  name: string;
  value: number;
  isResult?: boolean;
}

function Factor({ title, name, value, isResult }: FactorProps) {
  return (
    <div class={isResult ? 'factor result' : 'factor'}>
      <span class="soft">{title}</span>
      <strong class={value < 0 ? 'negative' : 'positive'}>
        {fixed(value, Math.abs(value) < 0.01 ? 6 : 4)}
      </strong>
      <span class="formula">{name}</span>
    </div>
  );
}
