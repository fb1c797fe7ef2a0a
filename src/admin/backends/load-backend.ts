import type { CmsBackendClass } from 'decap-cms-core';

/** The class behind the backend that the site was built for; only its code is downloaded. */
export async function loadBackend(name: string): Promise<CmsBackendClass> {
  const { DeskBackend } = await import('../desk-backend.ts');
  return DeskBackend as unknown as CmsBackendClass;
}
