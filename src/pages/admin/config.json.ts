import { readBackendConfig } from '#src/admin/backends/backend-config.ts';
import { decapConfig } from '#src/admin/decap-config.ts';

/** The configuration of the editors' desk, made anew from the schemas and the environment at each build. */
export const GET = () =>
  Response.json({ ...decapConfig(), backend: readBackendConfig(process.env) });
