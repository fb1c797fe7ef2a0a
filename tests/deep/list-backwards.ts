/** Loaded before a build: folders list their files in the opposite order, as another file system may. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Listing = (...args: unknown[]) => unknown[];
type Callback = (error: Error | null, files?: unknown[]) => void;

const { readdirSync, readdir } = fs as unknown as {
  readdirSync: Listing;
  readdir: (...args: unknown[]) => void;
};
const readdirLater = fs.promises.readdir as unknown as (...args: unknown[]) => Promise<unknown[]>;

Object.assign(fs, {
  readdirSync: (...args: unknown[]) => readdirSync(...args).reverse(),
  readdir: (...args: unknown[]) => {
    const answer = args.pop() as Callback;
    readdir(...args, (error: Error | null, files?: unknown[]) => answer(error, files?.reverse()));
  },
});
Object.assign(fs.promises, {
  readdir: async (...args: unknown[]) => (await readdirLater(...args)).reverse(),
});
syncBuiltinESMExports();
