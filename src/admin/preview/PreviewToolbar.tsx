import { type ReactNode, useEffect, useRef } from 'react';
import type { PreviewOptions } from './preview-options.ts';

interface Props {
  options: PreviewOptions;
  onChange: (changed: Partial<PreviewOptions>) => void;
  onClose: () => void;
}

/** Width, theme and size of print of the previewed page. */
export function PreviewToolbar({ options, onChange, onClose }: Props) {
  const { width, theme, isLarge } = options;
  return (
    <div className="page-preview-toolbar" role="toolbar" aria-label="预览的样子">
      <CloseButton onClose={onClose} />
      <Choices label="宽度">
        <Toggle isOn={width === 390} onPress={() => onChange({ width: 390 })}>
          手机390
        </Toggle>
        <Toggle isOn={width === 1280} onPress={() => onChange({ width: 1280 })}>
          电脑1280
        </Toggle>
      </Choices>
      <Choices label="颜色">
        <Toggle isOn={theme === 'light'} onPress={() => onChange({ theme: 'light' })}>
          浅色
        </Toggle>
        <Toggle isOn={theme === 'dark'} onPress={() => onChange({ theme: 'dark' })}>
          深色
        </Toggle>
      </Choices>
      <Toggle isOn={isLarge} onPress={() => onChange({ isLarge: !isLarge })}>
        大字
      </Toggle>
    </div>
  );
}

/** Seen on phones only, where the preview covers the form and takes the focus. */
function CloseButton({ onClose }: { onClose: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button type="button" className="page-preview-close" ref={button} onClick={onClose}>
      回到表单
    </button>
  );
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its neighbours.
    <div role="group" aria-label={label}>
      {children}
    </div>
  );
}

interface ToggleProps {
  isOn: boolean;
  onPress: () => void;
  children: ReactNode;
}

function Toggle({ isOn, onPress, children }: ToggleProps) {
  return (
    <button type="button" aria-pressed={isOn} onClick={onPress}>
      {children}
    </button>
  );
}
