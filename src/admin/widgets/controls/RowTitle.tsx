import type { FieldDescription } from '#src/schemas/describe-fields.ts';
import type { RelationTarget } from '#src/schemas/fields.ts';
import { asText } from './control-props.ts';
import { nameRow } from './name-row.ts';
import { useChoices } from './use-choices.ts';

interface Props {
  fields: FieldDescription[];
  row: Record<string, unknown>;
}

/** What a folded row of a list is about: the title of what it points to, or its first text. */
export function RowTitle({ fields, row }: Props) {
  const [first] = fields;
  const slug = asText(row[first?.name ?? '']);
  if (first?.type !== 'relation' || !first.target || slug === '') return nameRow(fields, row);
  return <EntryTitle target={first.target} slug={slug} />;
}

function EntryTitle({ target, slug }: { target: RelationTarget; slug: string }) {
  const { choices } = useChoices(target);
  return choices?.find(({ value }) => value === slug)?.label ?? slug;
}
