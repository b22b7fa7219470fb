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

/** What each member of a family has to say, by its name. */
export function ofEach<Name extends string, Member, Value>(
  family: Readonly<Record<Name, Member>>,
  say: (member: Member) => Value,
): Record<Name, Value> {
  const said = namesOf(family).map((name) => [name, say(family[name])]);
  return Object.fromEntries(said) as Record<Name, Value>;
}

/** How each member is called on the screen, by its name. */
export function titlesOf<Name extends string>(
  family: Readonly<Record<Name, { readonly title: string }>>,
): Record<Name, string> {
  return ofEach(family, ({ title }) => title);
}
