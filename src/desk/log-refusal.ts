import type { IncomingMessage } from 'node:http';

interface Refusal {
  status: number;
  /** A name, an address. */
  who: string;
  reason: string;
}

/**
 * One line for one refused request: time, status, method, path, who, reason.
 * Headers, bodies and what stands behind `?` never get in: they may hold secrets.
 */
export function logRefusal({ method, url }: IncomingMessage, { status, who, reason }: Refusal) {
  const path = url?.split('?')[0] ?? '';
  const parts = [new Date().toISOString(), String(status), method ?? '', path, who || '-', reason];
  console.warn(`[编辑台] ${parts.map(oneLine).join(' ')}`);
}

/** What others wrote must not look like a line of the log, nor turn it around, nor fill it. */
function oneLine(text: string): string {
  const plain = text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
}
