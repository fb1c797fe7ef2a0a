import { readPageStyles } from '#src/admin/preview/read-page-styles.ts';

/** The site's styles, for previews without a desk. */
export const GET = async () => Response.json(await readPageStyles(process.cwd()));
