import type { ComponentType } from 'react';
import type { Role } from '#src/desk/person.ts';
import { dropSaved, writeBackup } from './backup/backup-store.ts';
import { readBackup, setEditor } from './backup/fill-form.ts';
import { offerBackup } from './backup/offer-backup.ts';
import { DeskRequestError } from './desk-client.ts';
import { listBriefly, search } from './find-entries.ts';
import { statusAfterSave } from './opened-versions.ts';
import { Account } from './shell/account.tsx';
import { CardStatus } from './shell/card-status.tsx';
import { CloseToast } from './shell/close-toast.tsx';
import { confirm, tell } from './shell/dialog.ts';
import { may } from './shell/person.ts';

/** What Decap's adapted modules call: `integrations/decap/` puts the calls there. */
interface DeskShell {
  Account: ComponentType;
  CardStatus: ComponentType<Parameters<typeof CardStatus>[0]>;
  CloseToast: ComponentType<Parameters<typeof CloseToast>[0]>;
  confirm: (question: string) => Promise<boolean>;
  tell: (text: string) => Promise<void>;
  may: (role: Role) => boolean;
  search: typeof search;
  listBriefly: typeof listBriefly;
  offerBackup: typeof offerBackup;
  readBackup: typeof readBackup;
  writeBackup: typeof writeBackup;
  dropSaved: typeof dropSaved;
  setEditor: typeof setEditor;
  statusAfterSave: typeof statusAfterSave;
  takenSlug: (slug: string) => Error;
}

declare global {
  /** Read by Decap's adapted modules. */
  var deskShell: DeskShell;
}

/** Give Decap's adapted modules what they call. */
export function installShell(): void {
  globalThis.deskShell = {
    Account,
    CardStatus,
    CloseToast,
    confirm,
    tell,
    may,
    search,
    listBriefly,
    offerBackup,
    readBackup,
    writeBackup,
    dropSaved,
    setEditor,
    statusAfterSave,
    takenSlug: (slug) =>
      new DeskRequestError(
        slug
          ? `网址名“${slug}”已经有别的内容在用，请换一个。`
          : '还没有填网址名。请先填网址名再保存。',
        409,
      ),
  };
}
