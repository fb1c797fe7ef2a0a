import { useEffect, useId } from 'react';
import { useForm } from '../form/form-context.ts';
import { asText, type ControlProps } from './control-props.ts';
import { GroupFrame, useAria } from './Frame.tsx';

/** A picture of the media library, kept by its file name. */
export function ImageControl(props: ControlProps) {
  const { value, onChange } = props;
  const { decap } = useForm();
  const control = useId();
  const name = asText(value);
  const { mediaPaths, onRemoveInsertedMedia, onRemoveMediaControl } = decap;
  const chosen = mediaPaths.get(control);
  useEffect(() => {
    if (!chosen) return;
    onChange(chosen.replace(/^.*\//, ''));
    onRemoveInsertedMedia(control);
  }, [chosen, control, onChange, onRemoveInsertedMedia]);
  useEffect(() => () => onRemoveMediaControl(control), [control, onRemoveMediaControl]);
  const open = () =>
    decap.onOpenMediaLibrary({
      controlID: control,
      forImage: true,
      value: name,
      allowMultiple: false,
      field: decap.field,
    });
  const address = name === '' ? '' : String(decap.getAsset(name, decap.field));
  return (
    <GroupFrame {...props}>
      {address !== '' && <img className="form-picture" src={address} alt={`图片 ${name}`} />}
      <div className="form-row">
        <button {...useAria(props)} type="button" className="form-button" onClick={open}>
          {name === '' ? '选择图片' : '换一张图片'}
        </button>
        {name !== '' && (
          <button type="button" className="form-button" onClick={() => onChange(undefined)}>
            去掉图片
          </button>
        )}
        <span className="form-quiet">{name}</span>
      </div>
    </GroupFrame>
  );
}
