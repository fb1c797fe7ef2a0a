/** Whether a path is the desk's page, by its address or by the name of its file. */
export const isAdminPage = (path: string): boolean => /^\/admin\/(?:index\.html)?$/.test(path);

/** Hand the admin page the token it needs to write: in the place it keeps free for it. */
export function addToken(page: string, token: string): string {
  return page.replace(
    /<meta name="desk-token"[^>]*>/,
    `<meta name="desk-token" content="${token}">`,
  );
}
