import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One file of the built site, read once and forgotten when all checks have seen it. */
export interface OutputFile {
  /** Its address: `/guides/unpaid-wages/index.html`. */
  path: string;
  bytes: Buffer;
  /** Its text; of a file of the search index, what is packed in it. */
  text(): string;
  /** What a JSON file holds; nothing when it is none, or broken. */
  json(): unknown;
}

/** Read a file of the site. @throws when it cannot be read. */
export function readOutputFile(folder: string, path: string): OutputFile {
  const bytes = readFileSync(join(folder, path));
  let text: string | undefined;
  let json: { value: unknown } | undefined;
  const readText = () => {
    text ??= (isPacked(path) ? unpack(bytes) : bytes).toString('utf8');
    return text;
  };
  return {
    path,
    bytes,
    text: readText,
    json() {
      json ??= { value: isJson(path) ? parseJson(readText()) : undefined };
      return json.value;
    },
  };
}

/** Whether a file is read as JSON. */
export const isJson = (path: string): boolean => /\.(?:geo)?json$|\.webmanifest$/.test(path);

/** Whether a file is part of the packed search index. */
const isPacked = (path: string) => /\.pf_(?:fragment|index|meta|filter)$/.test(path);

function unpack(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    // Read as it is: whoever wrote it unpacked hides nothing by it.
    return bytes;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
