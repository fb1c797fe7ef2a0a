/** What somebody may do at the desk; each role may do what the ones before it may. */
export const roles = {
  writer: '撰写',
  reviewer: '审核',
  publisher: '发布',
} as const;
export type Role = keyof typeof roles;

/** Somebody who works at the desk: every commit is by a person. */
export interface Person {
  name: string;
  /** Tells people apart; `李审核 <li@example.org>` and `老李 <li@example.org>` are one person. */
  email: string;
  role: Role;
}

const ranks = Object.keys(roles) as Role[];

/** Whether a person may do what is left to a role. */
export const may = ({ role }: Person, needed: Role): boolean =>
  ranks.indexOf(role) >= ranks.indexOf(needed);

/** Whether two commits or reviews are by the same person. */
export const isSamePerson = (one: { email: string }, other: { email: string }): boolean =>
  one.email.trim().toLowerCase() === other.email.trim().toLowerCase();
