/** Where a draft stands, in Decap's names and their order, and in the words every screen uses. */
export const statuses = {
  draft: '草稿',
  pending_review: '待审',
  pending_publish: '待发布',
} as const;
export type Status = keyof typeof statuses;
