import { z } from 'astro/zod';
import { isContentFolder, isContentPath } from './content-paths.ts';
import { DeskError } from './desk-error.ts';

const path = z.string().refine(isContentPath, {
  error: ({ input }) =>
    /\/\.md$/.test(String(input))
      ? '还没有填网址名，没有保存。请填上小写拼音或英文的网址名，例如 ma-hengchang。'
      : '编辑台只能读写 content 里的内容和图片',
});
const folder = z
  .string()
  .transform((text) => text.replace(/\/$/, ''))
  .refine(isContentFolder, '编辑台只能列出 content 里的内容和图片');
const asset = z.object({
  path: z.string(),
  content: z.base64('上传的文件没有传完整'),
  encoding: z.literal('base64'),
});
const blob = z.string().regex(/^[0-9a-f]{40,64}$/);
/** A name that can be part of a branch's name and of a path. */
const name = z.string().regex(/^[^\p{Cc}\s/\\~^:?*[]+$/u, '名称里有不能用的符号');
const entry = z.object({ collection: name, slug: name });
const inEntry = entry.extend({ path });
const page = z.number().int().min(1);

/** What each action of Decap's proxy protocol comes with. Keys the desk has no use for are ignored. */
const params = {
  info: z.object({}).optional(),
  entriesByFolder: z.object({
    folder,
    /** Ours: one page of a long list. */
    page: page.optional(),
    pageSize: page.max(1000).default(100),
    /** Ours: name, title and days of each entry instead of its whole text. */
    brief: z.boolean().default(false),
  }),
  entriesByFiles: z.object({ files: z.array(z.object({ path, label: z.string().optional() })) }),
  getEntry: z.object({ path }),
  persistEntry: z.object({
    dataFiles: z.tuple([z.object({ path, raw: z.string(), newPath: z.undefined().optional() })]),
    assets: z.array(asset).default([]),
    options: z.object({ newEntry: z.boolean().optional() }).default({}),
    /** Ours: the blob each file had when it was opened, null where there was none. */
    bases: z.record(z.string(), blob.nullable()).default({}),
  }),
  getMedia: z.object({
    mediaFolder: folder,
    /** Ours: names alone; the browser asks for each picture it shows. */
    namesOnly: z.boolean().default(false),
  }),
  getMediaFile: z.object({ path }),
  persistMedia: z.object({ asset }),
  deleteFile: z.object({ path }),
  deleteFiles: z.object({ paths: z.array(path).min(1) }),
  getDeployPreview: z.object({}).optional(),
  unpublishedEntries: z.object({}).optional(),
  unpublishedEntry: entry.partial().extend({ id: z.string().optional() }),
  unpublishedEntryDataFile: inEntry,
  unpublishedEntryMediaFile: inEntry,
  updateUnpublishedEntryStatus: entry.extend({
    newStatus: z.enum(['draft', 'pending_review', 'pending_publish']),
  }),
  publishUnpublishedEntry: entry,
  deleteUnpublishedEntry: entry,
  // The rest is ours.
  check: entry.extend({ raw: z.string() }),
  citations: z.object({ path }),
  catalogue: z.object({}).optional(),
  history: entry,
  version: z.object({ path, id: blob }),
  workList: z.object({}).optional(),
  /** Ours: an unsaved form as its page. */
  preview: z.object({
    collection: z.string(),
    slug: z.string().regex(/^[a-z0-9-]*$/),
    raw: z.string(),
    assets: z.array(asset).default([]),
  }),
} as const;

/** The actions the desk knows. */
export type Action = keyof typeof params;
/** The checked parameters of an action. */
export type Params<Name extends Action> = z.infer<(typeof params)[Name]>;

const request = z.object({ action: z.string(), params: z.unknown().optional() });

/** Take a request apart. @throws DeskError when it makes no sense. */
export function readRequest(body: unknown): { action: Action; params: unknown } {
  const { data } = request.safeParse(body);
  if (!data || !Object.hasOwn(params, data.action)) {
    throw new DeskError(422, `编辑台不支持这个操作：“${data?.action ?? '没有写明'}”。`);
  }
  // `hasOwn` has just shown that the action is one of ours.
  const action = data.action as Action;
  const checked = params[action].safeParse(data.params, { error: () => '填得不对' });
  if (!checked.success) {
    const [issue] = checked.error.issues;
    if (issue?.message.endsWith('。')) throw new DeskError(422, issue.message);
    const place = issue?.path.join('.') ?? '';
    throw new DeskError(422, `编辑台看不懂这个请求（${place}）：${issue?.message}。`);
  }
  return { action, params: checked.data };
}
