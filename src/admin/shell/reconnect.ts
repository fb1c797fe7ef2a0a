import { openDialog } from './dialog.ts';

/**
 * The desk was started anew, or the login ran out: the page's token is worth nothing, but what stands in the form must not be lost.
 * Resolves with whether there is a new token; then the same request can be made again.
 */
export async function offerReconnect(unsaved: string | undefined): Promise<boolean> {
  for (;;) {
    const answer = await openDialog({
      title: '编辑台重新启动过，这一页要重新连接',
      text: '表单里的文字都还在，没有丢。按“重新连接”后会接着刚才的操作。\n要是连不上：请先复制文字，再看看 npm start 的窗口或者重新登录。',
      buttons: [
        { label: '先不连', value: 'no' },
        ...(unsaved ? [{ label: '复制文字', value: 'copy' }] : []),
        { label: '重新连接', value: 'yes' },
      ],
    });
    if (answer === 'no') return false;
    if (answer === 'copy') await navigator.clipboard.writeText(unsaved ?? '');
    else if (await fetchToken()) return true;
  }
}

/** Take the token from a fresh copy of this page. */
async function fetchToken(): Promise<boolean> {
  // With its query: `?person=2` must not come back as somebody else.
  const response = await fetch(location.pathname + location.search, { cache: 'no-store' }).catch(
    () => undefined,
  );
  if (!response?.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const token = page.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content;
  if (!token) return false;
  document
    .querySelector<HTMLMetaElement>('meta[name="desk-token"]')
    ?.setAttribute('content', token);
  return true;
}
