import { useEffect, useRef, useState } from 'react';
import type { PreviewOptions } from './preview-options.ts';
import { showPage } from './show-page.ts';

interface Props {
  /** The whole document; nothing before the first one. */
  html: string | undefined;
  isWaiting: boolean;
  /** Where to start on a page that holds many entries. */
  anchor: string;
  options: PreviewOptions;
}

/** Filled in place, so that a new version keeps the reader where they are. */
const empty = '<!doctype html><html lang="zh-CN"><head></head><body></body></html>';

/** The page at its real width, drawn smaller where the pane is narrower. Nothing in it can run. */
export function PreviewFrame({ html, isWaiting, anchor, options }: Props) {
  const { width, theme, isLarge } = options;
  const pane = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const size = useSize(pane);
  const scale = size.width > 0 ? Math.min(1, size.width / width) : 1;

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (isReady && page && html !== undefined) showPage(page, html, anchor);
  }, [isReady, html, anchor]);

  useEffect(() => {
    const root = frame.current?.contentDocument?.documentElement;
    if (!isReady || !root) return;
    root.dataset['theme'] = theme;
    if (isLarge) root.dataset['textSize'] = 'large';
    else delete root.dataset['textSize'];
  });

  return (
    <div className="page-preview-pane" data-empty={html === undefined} ref={pane}>
      {html === undefined && isWaiting && <Outline />}
      <iframe
        ref={frame}
        title="网页预览"
        sandbox="allow-same-origin"
        srcDoc={empty}
        onLoad={() => setReady(true)}
        style={{
          width,
          height: size.height / scale,
          transform: `scale(${scale})`,
          marginInlineStart: Math.max(0, (size.width - width * scale) / 2),
        }}
      />
    </div>
  );
}

/** Where the lines of the page will be, so that the first wait is not a blank one. */
function Outline() {
  return (
    <div className="page-preview-outline" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}

function useSize(element: React.RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => {
      setSize({ width: current.clientWidth, height: current.clientHeight });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
