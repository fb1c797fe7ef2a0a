import type { Gap } from '#src/schemas/fill-gaps.ts';

interface Props {
  gaps: readonly Gap[];
  /** Why there is no newer page. */
  problem: string | undefined;
  isWaiting: boolean;
  /** No page has been shown yet. */
  isFirst: boolean;
  onRetry: () => void;
}

/** More would push the page out of sight. */
const most = 6;

/** What an editor should know of the preview: that it is on its way, what it lacks, why there is none. */
export function PreviewNotes({ gaps, problem, isWaiting, isFirst, onRetry }: Props) {
  const names = gaps.map(({ label }) => label);
  return (
    <div className="page-preview-notes">
      <p role="status">
        {isWaiting ? (isFirst ? '正在准备预览，第一次要等几秒……' : '正在更新……') : problem}
      </p>
      {problem && !isWaiting && (
        <button type="button" className="page-preview-retry" onClick={onRetry}>
          再试一次
        </button>
      )}
      {!problem && names.length > 0 && (
        <p>
          还没填：{names.slice(0, most).join('、')}
          {names.length > most && `等${names.length}项`}。预览里先用占位的字。
        </p>
      )}
    </div>
  );
}
