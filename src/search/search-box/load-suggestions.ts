import { fetchJson } from '#src/lib/fetch-json.ts';
import {
  type CurrentIndex,
  indexAddress,
  type Suggestions,
  suggestionsFile,
} from '#src/search/index-files.ts';
import { readSuggestions, type Suggested } from './suggested.ts';

let loading: Promise<Suggested[]> | undefined;

/** Everything that can be suggested, fetched once; after a failure it is tried anew. @throws when it cannot be fetched. */
export function loadSuggestions(): Promise<Suggested[]> {
  loading ??= fetchSuggestions().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchSuggestions(): Promise<Suggested[]> {
  const { folder } = await fetchJson<CurrentIndex>(indexAddress, 'no-cache');
  return readSuggestions(await fetchJson<Suggestions>(folder + suggestionsFile));
}
