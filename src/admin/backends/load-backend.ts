import type { CmsBackendClass } from 'decap-cms-core';
import type { ForgeClass } from './forge.ts';

/** Each forge’s code is a file of its own: only the configured one is downloaded. */
const forges: Record<string, () => Promise<{ backend: ForgeClass }>> = {
  forgejo: () => import('./forgejo.ts'),
  gitlab: () => import('./gitlab.ts'),
  github: () => import('./github.ts'),
};

/** The class behind the backend that the site was built for. Forges get a guard. */
export async function loadBackend(name: string): Promise<CmsBackendClass> {
  const forge = forges[name];
  if (!forge) return (await import('../desk-backend.ts')).DeskBackend;
  const [{ backend }, { guarded }, { guardParts }] = await Promise.all([
    forge(),
    import('./guarded.ts'),
    import('./guard-parts.ts'),
  ]);
  return guarded(backend, guardParts);
}
