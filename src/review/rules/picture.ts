import { renderMarkdown } from '#src/lib/markdown.ts';
import type { Finding } from '../finding.ts';
import { placeOf, type Subject } from '../subject.ts';
import { isRecord } from '../walk-fields.ts';

const cure = '用一句话说图里是什么，例如“工作人员在窗口接待职工”；看不见图的人靠它';

/** Pictures that say nothing to those who cannot see them. */
export function checkPictures(subject: Subject): Finding[] {
  const inFields = subject.values.flatMap(({ field, path, value }) => {
    const isPhoto = field.fields?.some(({ name }) => name === 'alt') && isRecord(value);
    if (!isPhoto || !value['image']) return [];
    return judge(String(value['alt'] ?? ''), placeOf(subject, [...path, 'alt']));
  });
  const inBody = imagesIn(subject.body).flatMap((alt) => judge(alt, placeOf(subject, ['body'])));
  return [...inFields, ...inBody];
}

function judge(alt: string, place: Pick<Finding, 'field' | 'path'>): Finding[] {
  const text = alt.trim();
  if (text === '') return [{ level: 'block', ...place, message: '图片没有替代文字', cure }];
  const isEmptyWord = /^(?:图片?|照片|相片|插图|配图|image|photo|[\w.-]+\.\w{3,4})\d*$/i.test(text);
  return isEmptyWord
    ? [{ level: 'warn', ...place, message: `替代文字“${text}”没有说出图里是什么`, cure }]
    : [];
}

/** The alternative texts of the pictures in a body. */
const imagesIn = (body: string) =>
  body.includes('![')
    ? Array.from(
        renderMarkdown(body).html.matchAll(/<img [^>]*?alt="([^"]*)"/g),
        ([, alt = '']) => alt,
      )
    : [];
