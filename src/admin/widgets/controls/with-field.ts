/** A group with one field changed; nothing when nothing is left in it. */
export function withField(
  group: Record<string, unknown>,
  name: string,
  value: unknown,
): Record<string, unknown> | undefined {
  const { [name]: _, ...others } = group;
  const next = value === undefined ? others : { ...group, [name]: value };
  return Object.keys(next).length > 0 ? next : undefined;
}
