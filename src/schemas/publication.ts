/** Whether an entry may be shown on a day, `YYYY-MM-DD`: not withdrawn, and its day has come. Pages and search ask here. */
export function isPublished(data: object, day: string): boolean {
  const { withdrawn, published } = data as { withdrawn?: boolean; published?: string };
  return !withdrawn && (published === undefined || published <= day);
}
