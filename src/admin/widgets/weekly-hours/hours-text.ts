/** The days of a week as the schema names them. */
export const weekDays = [
  ['mon', '周一'],
  ['tue', '周二'],
  ['wed', '周三'],
  ['thu', '周四'],
  ['fri', '周五'],
  ['sat', '周六'],
  ['sun', '周日'],
  ['holidays', '法定节假日'],
] as const;

/**
 * Spans as people write them, in the form they are kept in. What is no span stays as it is, for the message to name.
 * @example readSpans('8点半到11：30、13：00－17：00') → ['08:30-11:30', '13:00-17:00']
 */
export function readSpans(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[、,;\s]+/)
    .filter((part) => part !== '')
    .map(readSpan);
}

function readSpan(text: string): string {
  const [start = '', end = '', ...more] = text.split(/[-–—―~〜至到]+/);
  const from = readTime(start);
  const until = readTime(end);
  return from && until && more.length === 0 ? `${from}-${until}` : text;
}

/** `8:30`, `8点半`, `8点`, `0830`. */
function readTime(text: string): string | undefined {
  const match =
    /^(\d{1,2})(?:[:点时](?:(\d{1,2})分?|(半))?)$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, hour = '', minute = '', half] = match;
  return `${hour.padStart(2, '0')}:${half ? '30' : minute.padStart(2, '0')}`;
}

/** Spans as the form shows them. */
export const writeSpans = (spans: readonly string[]): string => spans.join('、');

/** A week with the spans of Monday on the days from Tuesday to `last`. */
export function copyMonday(
  week: Readonly<Record<string, unknown>>,
  last: 'fri' | 'sun',
): Record<string, unknown> {
  const days = weekDays.map(([day]) => day);
  const monday = week['mon'];
  const next: Record<string, unknown> = { ...week };
  for (const day of days.slice(1, days.indexOf(last) + 1)) {
    if (monday === undefined) delete next[day];
    else next[day] = monday;
  }
  return next;
}
