/** What stands at an address. @throws when it cannot be fetched. */
export async function fetchJson<Value>(
  address: string,
  cache: RequestCache = 'default',
): Promise<Value> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.json() as Promise<Value>;
}
