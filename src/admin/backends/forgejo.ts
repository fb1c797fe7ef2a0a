import { ForgejoBackend } from 'decap-cms-backend-forgejo';

/** Decap’s backend for Forgejo. */
export const backend = ForgejoBackend;
