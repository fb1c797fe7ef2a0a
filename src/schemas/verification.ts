import { daysBetween, formatDate } from '#src/lib/dates.ts';

/** Days after which a visit or a call to a place no longer counts. */
export const verificationLasts = 180;

/** Whether somebody has been there or called recently enough. */
export function isVerified(verifiedOn: string | undefined, day: string): boolean {
  return verifiedOn !== undefined && daysBetween(verifiedOn, day) <= verificationLasts;
}

/** How sure the page of a place can be, in one sentence without its stop. */
export function describeVerification(verifiedOn: string | undefined, day: string): string {
  if (verifiedOn === undefined) return '还没有人到现场核实';
  const visit = `${formatDate(verifiedOn)}核实过`;
  return isVerified(verifiedOn, day) ? visit : `${visit}，已超过${verificationLasts}天`;
}
