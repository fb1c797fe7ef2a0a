import { writeMessage } from './commit-message.ts';
import { DeskError } from './desk-error.ts';
import type { Writer } from './proxy-writes.ts';

/** Delete entries or uploads that nothing else refers to. */
export async function deleteFiles({ store, judge, save }: Writer, paths: readonly string[]) {
  const stored = await store.list(...paths);
  const [first] = stored;
  if (!first) return { message: '已经删除' };
  const changes = stored.map(({ path, blob }) => ({ path, content: null, base: blob }));
  const inUse = await judge(changes);
  if (inUse.length > 0) {
    const users = [...new Set(inUse.map(({ file }) => file))].join('、');
    throw new DeskError(422, `不能删除：还有内容用到它（${users}）。请先在那些内容里去掉它。`);
  }
  const source = (await store.read([first.blob])).get(first.blob)?.toString() ?? '';
  const message = writeMessage(
    '删除',
    first.path,
    source,
    changes.map(({ path }) => path),
  );
  await save(changes, message);
  return { message: '已删除' };
}
