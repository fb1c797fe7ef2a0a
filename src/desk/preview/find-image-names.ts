/** The pictures a text names, each once. */
export function findImageNames(text: string): string[] {
  const names = text.match(/(?<![\w-])[a-z0-9][a-z0-9-]*\.(?:jpe?g|png|webp|avif)(?![\w-])/g);
  return [...new Set(names)];
}
