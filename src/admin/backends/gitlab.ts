import { GitLabBackend } from 'decap-cms-backend-gitlab';

/** Decap’s backend for GitLab. */
export const backend = GitLabBackend;
