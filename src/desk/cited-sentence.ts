/** Why something is not deleted: so many entries use it. */
export function citedSentence(files: readonly string[]): string {
  const count = new Set(files).size;
  return `不能删除：还有${count}篇内容用到它。请先在那些内容里去掉它。`;
}
