import { GitHubBackend } from 'decap-cms-backend-github';

/** Decap’s backend for GitHub. */
export const backend = GitHubBackend;
