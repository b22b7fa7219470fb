/**
 * The member of a family by its name.
 * @throws RangeError naming the known ones if there is none of that name.
 */
export function byName<Member>(
  kind: string,
  family: Readonly<Record<string, Member>>,
  name: string,
): Member {
  const member = Object.hasOwn(family, name) ? family[name] : undefined;
  if (member === undefined) {
    const known = Object.keys(family).join(', ');
    throw new RangeError(`There is no ${kind} “${name}”. There are: ${known}.`);
  }
  return member;
}
