import { useState } from 'react';
import { hasDesk } from '../desk-client.ts';
import type { PreviewProps } from '../desk-parts.ts';
import { PreviewFrame } from './PreviewFrame.tsx';
import { PreviewNotes } from './PreviewNotes.tsx';
import { PreviewToolbar } from './PreviewToolbar.tsx';
import './preview.css';
import { type PreviewOptions, readOptions, storeOptions } from './preview-options.ts';
import { readDraft } from './read-draft.ts';
import { renderByDesk, renderByTemplate } from './render-page.ts';
import { useRenderedPage } from './use-rendered-page.ts';

/** Beside the form, or over it on a phone: the page as it will be, from the form as it is. */
export function Preview({ collection, entry, onClose }: PreviewProps) {
  const [options, setOptions] = useState(readOptions);
  const draft = readDraft(collection, entry);
  const { page, problem, isWaiting, retry } = useRenderedPage(
    draft,
    hasDesk() ? renderByDesk : renderByTemplate,
  );
  const change = (changed: Partial<PreviewOptions>) => {
    const next = { ...options, ...changed };
    storeOptions(next);
    setOptions(next);
  };

  return (
    <section className="page-preview" aria-label="预览">
      <PreviewToolbar options={options} onChange={change} onClose={onClose} />
      <PreviewNotes
        gaps={page?.gaps ?? []}
        problem={problem}
        isWaiting={isWaiting}
        isFirst={!page}
        onRetry={retry}
      />
      <PreviewFrame html={page?.html} isWaiting={isWaiting} anchor={draft.slug} options={options} />
    </section>
  );
}
