import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface TabsProps<Name extends string> {
  label: string;
  tabs: Readonly<Record<Name, { title: string; question: string }>>;
  value: Name;
  onChange: (name: Name) => void;
  children: ComponentChildren;
}

/** One picture at a time; arrow keys go from tab to tab. */
export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { label, tabs, value, onChange, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const names = Object.keys(tabs) as Name[];

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (names.indexOf(value) + step + names.length) % names.length;
    onChange(names[next]!);
    list.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {names.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            aria-selected={name === value}
            aria-controls={`${id}-panel`}
            tabIndex={name === value ? 0 : -1}
            title={tabs[name].question}
            onClick={() => onChange(name)}
          >
            {tabs[name].title}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} class="view-panel" role="tabpanel" aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  );
}
