import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BackendConfig, forgeOrigins } from '#src/admin/backends/backend-config.ts';

/** The forge that a built desk works with. */
export interface BuiltForge {
  name: BackendConfig['name'];
  /** The hosts that its pages must be allowed to talk to. */
  origins: string[];
}

/**
 * The forge that the site in `folder` was built for; nothing where the desk keeps content itself.
 * The build says it, not today's environment: what a browser is told and what it may do must agree.
 */
export function readBuiltForge(folder: string): BuiltForge | undefined {
  const file = join(folder, 'admin/config.json');
  if (!existsSync(file)) return undefined;
  const { backend }: { backend: BackendConfig } = JSON.parse(readFileSync(file, 'utf8'));
  return forgeOf(backend);
}

/** The forge of a configuration, if it has one. */
export function forgeOf(backend: BackendConfig): BuiltForge | undefined {
  if (backend.name === 'desk') return undefined;
  return { name: backend.name, origins: forgeOrigins(backend) };
}
