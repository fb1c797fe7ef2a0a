import { type List as ImmutableList, type Map as ImmutableMap, isCollection } from 'immutable';

type Fields = ImmutableList<ImmutableMap<string, unknown>>;

/** So much of a text is shown of either side. */
const shown = 40;

/** Which fields of a backup differ from the entry that is open: “标题：现在‘…’，这份‘…’”. */
export function describeBackup(
  collection: ImmutableMap<string, unknown>,
  slug: string | undefined,
  entry: ImmutableMap<string, unknown>,
  backup: ImmutableMap<string, unknown>,
): string[] {
  return fieldsOf(collection, slug).flatMap((field) => {
    const name = String(field.get('name'));
    const [now, then] = [entry, backup].map((side) => textOf(side.getIn(['data', name])));
    if (now === then) return [];
    const label = String(field.get('label') ?? name);
    return [`${label}：现在${quote(now)}，没保存的${quote(then)}`];
  });
}

function fieldsOf(collection: ImmutableMap<string, unknown>, slug: string | undefined) {
  // Decap's collections hold their fields as a list of maps; collections of files one list a file.
  const files = collection.get('files') as Fields | undefined;
  const owner = files ? files.find((file) => file.get('name') === slug) : collection;
  return ((owner?.get('fields') as Fields | undefined)?.toArray() ?? []) as ImmutableMap<
    string,
    unknown
  >[];
}

/** A value as text; what is empty in any way is the same. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (isCollection(value)) return value.isEmpty() ? '' : JSON.stringify(value);
  return String(value).trim();
}

function quote(text = ''): string {
  if (text === '') return '是空的';
  // Where two long texts part matters less than that they do.
  const characters = [...text];
  return `“${characters.slice(0, shown).join('')}${characters.length > shown ? '……' : ''}”`;
}
