import { useState } from 'react';
import type { Datum, LngLat } from '#src/lib/datum.ts';
import { idOf } from '../controls/control-props.ts';
import { readPosition } from './read-position.ts';

const systems: Record<Datum, string> = {
  gcj02: 'GCJ-02（高德、腾讯）',
  bd09: 'BD-09（百度）',
  wgs84: 'WGS-84（手机定位、GPS）',
};

interface Props {
  path: string;
  datum: Datum;
  onRead: (point: LngLat, datum: Datum) => void;
}

/** Takes a pair of coordinates as it was copied, with the system it is from. */
export function PasteField({ path, datum, onRead }: Props) {
  const [text, setText] = useState('');
  const [system, setSystem] = useState(datum);
  const id = `${idOf(path)}-paste`;
  const point = readPosition(text);
  const isWrong = text.trim() !== '' && !point;
  const put = (next: string, from: Datum) => {
    const read = readPosition(next);
    if (read) onRead(read, from);
  };
  return (
    <div className="form-frame">
      <label className="form-label" htmlFor={id}>
        粘贴坐标
      </label>
      <div className="form-row">
        <input
          id={id}
          className="form-input"
          type="text"
          autoComplete="off"
          placeholder="41.8057, 123.4315"
          aria-describedby={`${id}-message`}
          aria-invalid={isWrong || undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            put(target.value, system);
          }}
        />
        <select
          className="form-input form-short"
          aria-label="粘贴的坐标是哪种坐标系"
          value={system}
          onChange={({ target }) => {
            // Its options are the systems.
            const next = target.value as Datum;
            setSystem(next);
            put(text, next);
          }}
        >
          {Object.entries(systems).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <p className="form-hint" id={`${id}-message`} aria-live="polite">
        {isWrong
          ? '看不懂这个坐标。要有经度和纬度两个数，例如 41.8057, 123.4315 或 北纬41°48′20″ 东经123°25′53″。'
          : point
            ? `认出来了：经度${point[0]}，纬度${point[1]}。`
            : '经度、纬度谁先谁后都可以，逗号、空格、度分秒也都认得。'}
      </p>
    </div>
  );
}
