import { useEffect, useState } from 'react';
import { loadText, restore } from './load-history.ts';

interface Props {
  path: string;
  /** The version to show. */
  id: string;
  /** The version that is there now. */
  current: string | null;
  isCurrent: boolean;
}

type Stage = 'idle' | 'asked' | 'saving' | 'saved';

/** An old version from beginning to end, to be copied or to be made the draft. */
export function WholeText({ path, id, current, isCurrent }: Props) {
  const [text, setText] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [note, setNote] = useState('');
  useEffect(() => {
    loadText(path, id).then(setText, (error: unknown) => setFault(sayFault(error)));
  }, [path, id]);
  if (fault) return <p className="desk-fault">{fault}</p>;
  if (text === undefined) return <p role="status">正在读取……</p>;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setNote('已复制。'),
      () => setNote('没能复制，请在框里选中文字，按 Ctrl+C。'),
    );
  return (
    <div className="desk-whole">
      <textarea readOnly value={text} rows={14} aria-label="这一版的全文" />
      <p className="desk-whole-tools">
        <button type="button" className="desk-small-button" onClick={copy}>
          复制全文
        </button>
        {!isCurrent && <RestoreButton {...{ path, text, current }} />}
        <span role="status">{note}</span>
      </p>
    </div>
  );
}

function RestoreButton({
  path,
  text,
  current,
}: {
  path: string;
  text: string;
  current: string | null;
}) {
  const [stage, setStage] = useState<Stage>('idle');
  const [fault, setFault] = useState<string>();
  const save = () => {
    setStage('saving');
    restore(path, text, current).then(
      () => setStage('saved'),
      (error: unknown) => {
        setFault(sayFault(error));
        setStage('idle');
      },
    );
  };
  const [, collection = '', slug = ''] = /^content\/([^/]+)\/([^/]+)\.\w+$/.exec(path) ?? [];
  if (stage === 'saved') {
    return (
      <span role="status">
        已经存成草稿。
        <a href={`#/collections/${collection}/entries/${slug}`}>打开草稿</a>
      </span>
    );
  }
  return (
    <>
      {stage === 'asked' && <span>这一版会存成草稿，网站先不变，别的版本都留着。</span>}
      <button
        type="button"
        className="desk-small-button"
        disabled={stage === 'saving'}
        onClick={stage === 'asked' ? save : () => setStage('asked')}
      >
        {stage === 'saving' ? '正在保存……' : stage === 'asked' ? '确定恢复' : '恢复这个版本'}
      </button>
      {fault && <span role="alert">{fault}</span>}
    </>
  );
}

const sayFault = (error: unknown) => (error instanceof Error ? error.message : String(error));
