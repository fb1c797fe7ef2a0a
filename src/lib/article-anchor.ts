/**
 * The anchor of the nth point of an article on a policy's page.
 * @example articleAnchor('10') → 'article-10'; articleAnchor('10', 2) → 'article-10-2'; articleAnchor('10之一') → 'article-10之一'
 */
function articleAnchor(article: string, occurrence = 1): string {
  return occurrence > 1 ? `article-${article}-${occurrence}` : `article-${article}`;
}

/** Anchors for a list of points in order; points without an article are numbered. */
export function articleAnchors(points: readonly { article?: string | undefined }[]): string[] {
  const seen = new Map<string, number>();
  return points.map(({ article }, index) => {
    if (!article) return `point-${index + 1}`;
    const occurrence = (seen.get(article) ?? 0) + 1;
    seen.set(article, occurrence);
    return articleAnchor(article, occurrence);
  });
}

/**
 * An article as laws write it.
 * @example nameArticle('10之一') → '第10条之一'
 */
export const nameArticle = (article: string) => article.replace(/^(\d+)/, '第$1条');
