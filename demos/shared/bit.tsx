/** A yes or no: a filled orange disc with 1, a hollow blue square with 0; a dash for neither. */
export function Bit({ value }: { value: 0 | 1 | null }) {
  if (value === null) return <span class="bit">–</span>;
  return <span class={value === 1 ? 'bit one' : 'bit zero'}>{value}</span>;
}
