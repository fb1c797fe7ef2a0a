import { PositionControl } from '../map-point/PositionControl.tsx';
import { HoursControl } from '../weekly-hours/HoursControl.tsx';
import { ArticlePicker } from './ArticlePicker.tsx';
import { CheckBoxes } from './CheckBoxes.tsx';
import type { ControlProps } from './control-props.ts';
import { DateControl, DayControl } from './DateControls.tsx';
import { EntryList } from './EntryList.tsx';
import { EntryPicker } from './EntryPicker.tsx';
import { FlagControl } from './FlagControl.tsx';
import { GroupControl } from './GroupControl.tsx';
import { ImageControl } from './ImageControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { RowList } from './RowList.tsx';
import { SelectControl } from './SelectControl.tsx';
import { SlugControl } from './SlugControl.tsx';
import { LongTextControl, TextControl } from './TextControls.tsx';
import { TextList } from './TextList.tsx';

/** The control for a field: by its name where the field is one of its kind, else by its type. */
export function Control(props: ControlProps) {
  const { field, path, siblings } = props;
  if (path === 'slug') return <SlugControl {...props} />;
  if (path === 'hours' && field.type === 'group') return <HoursControl {...props} />;
  if (path === 'location') return <PositionControl {...props} />;
  if (field.name === 'articles' && siblings) return <ArticlePicker {...props} />;
  if (field.type === 'list') return <ListControl {...props} />;
  const Simple = controls[field.type];
  return <Simple {...props} />;
}

const controls = {
  text: TextControl,
  slug: TextControl,
  url: TextControl,
  'long-text': LongTextControl,
  day: DayControl,
  date: DateControl,
  integer: NumberControl,
  number: NumberControl,
  flag: FlagControl,
  choice: SelectControl,
  group: GroupControl,
  relation: EntryPicker,
  image: ImageControl,
};

function ListControl(props: ControlProps) {
  const { item } = props.field;
  if (item?.type === 'choice') return <CheckBoxes {...props} />;
  if (item?.type === 'relation') return <EntryList {...props} />;
  return item?.type === 'group' ? <RowList {...props} /> : <TextList {...props} />;
}
