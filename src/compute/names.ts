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

/** The names of a family's members, in its order. */
export function namesOf<Name extends string>(family: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(family) as Name[];
}

/** How each member is called on the screen, by its name. */
export function titlesOf<Name extends string>(
  family: Readonly<Record<Name, { readonly title: string }>>,
): Record<Name, string> {
  const titles = namesOf(family).map((name) => [name, family[name].title]);
  return Object.fromEntries(titles) as Record<Name, string>;
}
