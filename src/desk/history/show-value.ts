import type { FieldDescription } from '#src/schemas/describe-fields.ts';

/** A field's value in the words of the form. */
export function showValue(field: FieldDescription | undefined, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return showList(field?.item, value);
  if (value !== null && typeof value === 'object') {
    const fields = field?.fields ?? field?.item?.fields;
    return Object.entries(value)
      .map(([name, inner]) => {
        const known = fields?.find((other) => other.name === name);
        return `${known?.label ?? name}：${showValue(known, inner)}`;
      })
      .join('；');
  }
  const text = String(value ?? '');
  return field?.choices?.[text] ?? text;
}

function showList(item: FieldDescription | undefined, values: readonly unknown[]): string {
  const texts = values.map((value) => showValue(item, value));
  const isShort = values.every((value) => typeof value !== 'object');
  return isShort
    ? texts.join('、')
    : texts.map((text, index) => `${index + 1}. ${text}`).join('\n');
}
