/**
 * What the build wrote down for the desk, such as `/admin/catalogue.json`.
 * @param sentence What to tell the editor when it cannot be read.
 */
export async function readBuilt<Answer>(address: string, sentence: string): Promise<Answer> {
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
  if (!response?.ok) throw new Error(sentence);
  return response.json();
}
