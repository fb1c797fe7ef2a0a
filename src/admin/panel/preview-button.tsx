import { useEffect, useRef } from 'react';
import type { PreviewSwitch } from '../desk-parts.ts';

/** Shows and hides the preview: beside the form, on a phone over it. */
export function PreviewButton({ isShown, toggle }: PreviewSwitch) {
  const button = useRef<HTMLButtonElement>(null);
  const wasShown = useRef(isShown);
  useEffect(() => {
    // What had the focus in the preview is gone with it.
    if (wasShown.current && !isShown) button.current?.focus();
    wasShown.current = isShown;
  }, [isShown]);
  return (
    <button
      type="button"
      className="desk-small-button"
      aria-pressed={isShown}
      ref={button}
      onClick={toggle}
    >
      预览
    </button>
  );
}
