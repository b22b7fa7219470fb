import { useLayoutEffect, useRef } from 'preact/hooks';

/** Pixels that it keeps from the edge of the window. */
const edge = 4;

interface FieldProblemProps {
  id: string;
  text: string;
}

/** What a field expected instead, below it; it ends where the field ends, unless it would begin outside the window. */
export function FieldProblem({ id, text }: FieldProblemProps) {
  const note = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const { style } = note.current!;
    style.translate = '';
    const { left } = note.current!.getBoundingClientRect();
    if (left < edge) style.translate = `${edge - left}px`;
  }, [text]);
  return (
    <span class="field-problem" ref={note} id={id} role="alert">
      {text}
    </span>
  );
}
