import { decapConfig } from '#src/admin/decap-config.ts';

/** The configuration of the editors' desk, made anew from the schemas at each build. */
export const GET = () => Response.json(decapConfig());
