import type { Fault } from '#src/gate/fault.ts';
import { judgeEntry } from '#src/gate/judge-entry.ts';
import { judgeSettings } from '#src/gate/judge-settings.ts';
import { prune } from '#src/gate/prune.ts';
import type { Finding } from '../finding.ts';
import { placeOf, type Subject } from '../subject.ts';
import { isRecord } from '../walk-fields.ts';

/** What the build would refuse: the same judge, in the same words, with the way to the field. */
export function checkSchema(subject: Subject): Finding[] {
  return judge(subject).flatMap((fault): Finding[] => {
    const path = readPath(fault.field);
    // Whether an address may change is judged by a rule of its own.
    if (path[0] === 'slug' && fault.problem.includes('文件名')) return [];
    const place = placeOf(subject, restorePath(subject.data, path));
    const isEmptyBody = path[0] === 'body' && fault.problem === '是空的';
    return [
      {
        level: 'block',
        field: place.field || (fault.field ?? '整条内容'),
        path: place.path,
        message: /^“.*”$/.test(fault.field ?? '')
          ? `${fault.field}${fault.problem}`
          : fault.problem,
        cure: isEmptyBody ? '写上正文' : fault.cure,
      },
    ];
  });
}

function judge({ kind, settingsName, slug, data, body }: Subject): Fault[] {
  if (settingsName) return judgeSettings(settingsName, settingsName, data).faults;
  if (!kind) return [];
  const name = slug || String(data['slug'] ?? '');
  return judgeEntry(kind, `${kind}/${name}.md`, { data, body, bodyLine: 0 }).faults;
}

/** The path at the end of a fault’s field: `怎么办第2项的做什么（steps.1.title）`. */
function readPath(field = ''): PropertyKey[] {
  if (field === '正文') return ['body'];
  const path = /（([\w.-]+)）/.exec(field)?.[1];
  return path?.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)) ?? [];
}

/** The judge does not see empty rows; the form does, and counts them. */
function restorePath(data: unknown, path: readonly PropertyKey[]): PropertyKey[] {
  let value = data;
  return path.map((step) => {
    let real = step;
    if (typeof step === 'number' && Array.isArray(value)) {
      const kept = value.flatMap((item: unknown, index) => (isKept(item) ? [index] : []));
      real = kept[step] ?? step;
    }
    value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, real) : undefined;
    return real;
  });
}

const isKept = (item: unknown) => (prune([item]) as unknown[]).length > 0;
