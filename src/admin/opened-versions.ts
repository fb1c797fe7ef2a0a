/**
 * Which version of each file the editor started from: the blob as it was opened, or last saved, in this tab.
 * A save that names another version than the stored one is refused, so nobody overwrites what they have not seen.
 */
const opened = new Map<string, string | null>();

/** The version of a file the editor started from; nothing when it was never opened here. */
export const openedVersion = (path: string): string | null | undefined => opened.get(path);

/** Remember which version of a file the editor has in front of them; `null` where there was none. */
export const rememberVersion = (path: string, blob: string | null): void => {
  opened.set(path, blob);
};

/** What saves of these files start from, as the desk wants it. */
export function versionsOf(paths: readonly string[]): Record<string, string | null> {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const blob = opened.get(path);
      return blob === undefined ? [] : [[path, blob] as const];
    }),
  );
}

let movedTo: string | undefined;

/** Remember that the desk moved a draft to another step when it was saved. */
export const rememberMove = (status: string): void => {
  movedTo = status;
};

/** The step that the last save moved its draft to; asked once. */
export function statusAfterSave(): string | undefined {
  const status = movedTo;
  movedTo = undefined;
  return status;
}
