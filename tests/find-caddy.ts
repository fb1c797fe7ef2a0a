import { findProgram } from './find-program.ts';

/** The system's Caddy, or CADDY; installed where that is possible. */
export const findCaddy = () => findProgram({ name: 'caddy', packages: ['caddy'] });
