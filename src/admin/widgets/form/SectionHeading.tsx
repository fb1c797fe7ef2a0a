import { useLayoutEffect, useRef } from 'react';
import type { FormSection } from '#src/admin/form-sections.ts';
import type { DecapProps } from './decap-props.ts';
import { setOpen, useOpen } from './section-state.ts';

interface Props {
  decap: DecapProps;
  name: string;
  section: FormSection | undefined;
  sectionKey: string;
}

/** The heading before the first field of a section. A section seldom needed can be folded away. */
export function SectionHeading({ decap, name, section, sectionKey }: Props) {
  const isRare = section?.rare === true;
  const isOpen = useOpen(sectionKey, () => !isRare || hasAnything(decap, section));
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    mark.current?.closest<HTMLElement>('.desk-field')?.toggleAttribute('data-closed', !isOpen);
  }, [isOpen]);
  const isFirst = section?.title && section.fields[0] === name;
  return (
    <>
      <span ref={mark} hidden />
      {isFirst && (
        <h2 className="form-section">
          {isRare ? (
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setOpen(sectionKey, !isOpen)}
            >
              {section.title}
              <span className="form-quiet">{isOpen ? '收起' : '不常用，展开'}</span>
            </button>
          ) : (
            section.title
          )}
        </h2>
      )}
    </>
  );
}

const hasAnything = ({ getEntry }: DecapProps, section: FormSection | undefined) =>
  section?.fields.some((name) => {
    const value = getEntry().getIn(['data', name]);
    return value !== undefined && value !== '' && value !== false;
  }) ?? true;
