import { openDialog } from './dialog.ts';

/** An entry that uses what somebody wanted to delete. */
export interface Cite {
  collection: string;
  slug: string;
  title: string;
  /** Where in it, as far as that is known. */
  field?: string;
}

/** List the entries that stand in the way of a deletion, each a link to its form. */
export async function showCites(cites: readonly Cite[]): Promise<void> {
  const byAddress = new Map<string, Cite[]>();
  for (const cite of cites) {
    const address = `${cite.collection}/entries/${cite.slug}`;
    byAddress.set(address, [...(byAddress.get(address) ?? []), cite]);
  }
  const list = document.createElement('ul');
  list.append(...[...byAddress].map(([address, found]) => makeItem(address, found)));
  // The form comes up behind the dialog.
  list.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) list.closest('dialog')?.close();
  });
  await openDialog({
    title: `不能删除：还有${byAddress.size}篇内容用到它`,
    text: '请先在这些内容里去掉它：',
    more: list,
    buttons: [{ label: '知道了', value: 'ok' }],
  });
}

function makeItem(address: string, cites: readonly Cite[]) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#/collections/${address}`;
  link.textContent = cites[0]?.title ?? address;
  const fields = cites.flatMap(({ field }) => field ?? []).join('、');
  item.append(link, fields && `（${fields}）`);
  return item;
}
