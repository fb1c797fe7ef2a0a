import { DeskRequestError } from './desk-client.ts';
import { openDialog } from './shell/dialog.ts';

/** Somebody else saved the entry meanwhile. */
export interface Conflict {
  path: string;
  /** What the editor started from. */
  base: string | null;
  /** What is stored now; nothing when it was deleted. */
  theirs: string | null;
  theirsId: string | null;
  by: string;
  when: string;
}

/** The conflict an error tells of. */
export function readConflict(error: unknown): Conflict | undefined {
  if (!(error instanceof DeskRequestError)) return undefined;
  // The desk sends this shape with every refusal of a save that comes too late.
  return error.body['conflict'] as Conflict | undefined;
}

/** Show both versions. What was typed here stays in the form, whatever is chosen. */
export async function onConflict({ path, theirs, by }: Conflict, mine: string): Promise<void> {
  const more = document.createElement('div');
  more.className = 'desk-both';
  more.append(column('您的', mine), column(`${by || '别人'}的`, theirs ?? '（已经删除）'));
  const answer = await openDialog({
    title: '这条内容在您打开之后被别人改过，没有保存',
    text: `${path}\n您的文字还在表单里。`,
    more,
    buttons: [
      { label: '复制我的文字', value: 'copy' },
      { label: '回到表单', value: 'back' },
    ],
  });
  if (answer === 'copy') await navigator.clipboard.writeText(mine);
}

function column(title: string, text: string): Node {
  const section = document.createElement('section');
  const heading = document.createElement('h3');
  heading.textContent = title;
  const words = document.createElement('pre');
  words.tabIndex = 0;
  words.textContent = text;
  section.append(heading, words);
  return section;
}
