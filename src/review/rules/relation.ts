import { findNearest } from '#src/lib/nearest.ts';
import type { RelationTarget } from '#src/schemas/fields.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import { placeOf, type ReviewContext, type Subject } from '../subject.ts';
import { isRecord } from '../walk-fields.ts';

/** Relations and pictures that lead nowhere, or to something that is not published yet. */
export function checkRelations(subject: Subject, { catalogue }: ReviewContext): Finding[] {
  return subject.values.flatMap(({ field, path, value }) => {
    const place = placeOf(subject, path);
    if (field.type === 'image') {
      return catalogue.images.includes(String(value)) ? [] : [lost(place, String(value), '图片库')];
    }
    if (field.type !== 'relation' || !field.target) return [];
    if (field.target === subject.kind && value === subject.slug) {
      return [{ level: 'warn', ...place, message: '指向了自己', cure: '换成另一条，或去掉' }];
    }
    return judge(catalogue, field.target, String(value), place);
  });
}

function judge(
  catalogue: Catalogue,
  target: RelationTarget,
  value: string,
  place: Pick<Finding, 'field' | 'path'>,
): Finding[] {
  if (target === 'hotlines') {
    const known = catalogue.hotlines.map(({ id }) => id);
    return known.includes(value) ? [] : [lost(place, value, '热线电话', known)];
  }
  const known = catalogue.kinds[target].find(({ slug }) => slug === value);
  if (!known) {
    const slugs = catalogue.kinds[target].map(({ slug }) => slug);
    return [lost(place, value, names[target], slugs)];
  }
  if (!known.draft) return [];
  const message = `“${known.title}”还是草稿，没有发布`;
  return [{ level: 'warn', ...place, message, cure: '先发布它；否则这一条也发布不了' }];
}

const names = {
  'model-workers': '劳模工匠',
  policies: '法规政策',
  guides: '办事维权指南',
  venues: '职工场所',
  amounts: '标准与金额',
  glossary: '名词解释',
} as const;

function lost(
  place: Pick<Finding, 'field' | 'path'>,
  value: string,
  where: string,
  known: readonly string[] = [],
): Finding {
  const nearest = findNearest(value, known);
  const cure = `${nearest ? `是不是“${nearest}”？` : ''}重新选一项，或去掉这一项`;
  return { level: 'block', ...place, message: `“${value}”在${where}里找不到`, cure };
}

/** Articles a guide rests on that are not among the key points of the policy. */
export function checkArticles(subject: Subject, { catalogue }: ReviewContext): Finding[] {
  const basis = subject.kind === 'guides' ? subject.data['basis'] : undefined;
  if (!Array.isArray(basis)) return [];
  return basis.flatMap((one: unknown, index) => {
    const known = isRecord(one) ? catalogue.articles[String(one['policy'])] : undefined;
    const cited = isRecord(one) ? one['articles'] : undefined;
    if (!known || !Array.isArray(cited)) return [];
    return cited.flatMap((article: unknown, at): Finding[] => {
      if (!article || known.includes(String(article))) return [];
      const message = `那部法规的要点里没有第${String(article)}条`;
      const place = placeOf(subject, ['basis', index, 'articles', at]);
      const cure = known.length
        ? `已有的条号：${known.join('、')}；或先给那部法规补上这一条`
        : '先给那部法规补上要点，或去掉条号';
      return [{ level: 'block', ...place, message, cure }];
    });
  });
}

/** An address that is taken, or was changed after the entry had been saved. */
export function checkAddress(subject: Subject, { catalogue }: ReviewContext): Finding[] {
  const { kind, slug } = subject;
  const wanted = subject.data['slug'];
  if (!kind || typeof wanted !== 'string' || wanted === '' || wanted === slug) return [];
  const place = placeOf(subject, ['slug']);
  if (slug !== '') {
    const message = `从“${slug}”改成了“${wanted}”，网址名保存以后不能改`;
    return [{ level: 'block', ...place, message, cure: `改回“${slug}”` }];
  }
  const owner = catalogue.kinds[kind].find((other) => other.slug === wanted);
  if (!owner) return [];
  const message = `“${wanted}”已经是“${owner.title}”的网址名`;
  return [{ level: 'block', ...place, message, cure: '换一个；要改那一条，就去打开它' }];
}

/** Former addresses that lead to something else now. */
export function checkFormerAddresses(subject: Subject, { catalogue }: ReviewContext): Finding[] {
  const { kind, slug, data } = subject;
  const former = data['formerSlugs'];
  if (!kind || !Array.isArray(former)) return [];
  return former.flatMap((address: unknown, index): Finding[] => {
    const owner = catalogue.kinds[kind].find(
      (other) =>
        other.slug === address ||
        (other.slug !== slug && other.formerSlugs?.includes(String(address))),
    );
    if (!owner) return [];
    const message = `“${String(address)}”是“${owner.title}”的网址`;
    const place = placeOf(subject, ['formerSlugs', index]);
    return [{ level: 'block', ...place, message, cure: '从旧网址名里去掉这一项' }];
  });
}
