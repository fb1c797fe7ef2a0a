/** Phrases by group and name, as Decap keeps them. */
export interface Phrases {
  [key: string]: string | Phrases;
}

/** Phrases with some of them said differently, and some added. */
export function mergePhrases(base: Phrases, more: Phrases): Phrases {
  const merged = { ...base };
  for (const [key, phrase] of Object.entries(more)) {
    const old = base[key];
    const isGroup = typeof phrase === 'object' && typeof old === 'object';
    merged[key] = isGroup ? mergePhrases(old, phrase) : phrase;
  }
  return merged;
}
