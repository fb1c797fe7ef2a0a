import { useEffect, useState } from 'react';
import { useForm } from '../form/form-context.ts';
import { asGroup, asList, asText, type ControlProps } from './control-props.ts';
import { GroupFrame } from './Frame.tsx';

interface Article {
  article: string;
  point: string;
}

/** Offers the articles among the key points of the policy that was chosen beside it. */
export function ArticlePicker(props: ControlProps) {
  const { value, onChange, siblings } = props;
  const policy = asText(siblings?.['policy']);
  const { articles, failed } = useArticles(policy);
  const chosen = asList(value).map(String);
  const known = articles ?? [];
  const unknown = articles
    ? chosen.filter((one) => known.every(({ article }) => article !== one))
    : [];
  const toggle = (article: string) => {
    const next = chosen.includes(article)
      ? chosen.filter((other) => other !== article)
      : inOrder([...chosen, article], known);
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <GroupFrame {...props} hint={hintFor(policy, articles, failed)}>
      <div className="form-articles">
        {known.map(({ article, point }) => (
          <label key={article} className="form-check">
            <input
              type="checkbox"
              aria-label={`第${article}条`}
              checked={chosen.includes(article)}
              onChange={() => toggle(article)}
            />
            <span>
              <b>第{article}条</b>　{point}
            </span>
          </label>
        ))}
        {unknown.map((article) => (
          <label key={article} className="form-check">
            <input type="checkbox" checked onChange={() => toggle(article)} />
            <span className="form-wrong">第{article}条：那部法规的要点里找不到</span>
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}

function hintFor(policy: string, articles: Article[] | undefined, failed: boolean): string {
  if (policy === '') return '先选法规，这里会列出它的要点。';
  if (failed) return '没能读到那部法规，请检查网络后重新打开这个页面。';
  if (!articles) return '正在读那部法规……';
  if (articles.length > 0) return '勾选依据的条。列出的是那部法规“要点”里有条号的。';
  return '那部法规的要点里还没有条号。要写条号，先给那部法规补上要点。';
}

const inOrder = (chosen: string[], known: Article[]) =>
  known
    .map(({ article }) => article)
    .filter((article) => chosen.includes(article))
    .concat(chosen.filter((one) => known.every(({ article }) => article !== one)));

/** The articles of a policy, with what they say; one line each, even where several points name the same. */
function useArticles(policy: string): { articles?: Article[]; failed: boolean } {
  const { loadEntry } = useForm().decap;
  const [read, setRead] = useState<{ policy: string; articles?: Article[] }>({ policy: '' });
  useEffect(() => {
    if (policy === '') return undefined;
    let isOver = false;
    loadEntry('policies', policy).then(
      ({ data }) => isOver || setRead({ policy, articles: listArticles(data['keyPoints']) }),
      () => isOver || setRead({ policy }),
    );
    return () => {
      isOver = true;
    };
  }, [policy, loadEntry]);
  if (read.policy !== policy || policy === '') return { failed: false };
  return read.articles ? { articles: read.articles, failed: false } : { failed: true };
}

function listArticles(keyPoints: unknown): Article[] {
  const points = asList(keyPoints).map(asGroup);
  const names = [...new Set(points.map(({ article }) => asText(article)))].filter(Boolean);
  return names.map((article) => ({
    article,
    point: points
      .filter((point) => asText(point['article']) === article)
      .map(({ point }) => asText(point))
      .join('；'),
  }));
}
