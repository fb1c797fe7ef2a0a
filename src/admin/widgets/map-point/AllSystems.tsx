import { useState } from 'react';
import type { Datum, LngLat } from '#src/lib/datum.ts';
import { writePosition } from './read-position.ts';
import { convert } from './to-datum.ts';

const rows: { system: Datum; name: string }[] = [
  { system: 'wgs84', name: 'WGS-84' },
  { system: 'gcj02', name: 'GCJ-02（高德、腾讯）' },
  { system: 'bd09', name: 'BD-09（百度）' },
];

interface Props {
  point: LngLat;
  datum: Datum;
  onKeepAs: (datum: Datum) => void;
}

/** The point in every coordinate system, to be copied into another map and looked at there. */
export function AllSystems({ point, datum, onKeepAs }: Props) {
  const [copied, setCopied] = useState<Datum>();
  const copy = async (system: Datum, text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(system);
  };
  return (
    <table className="form-systems">
      <caption>同一个点在各坐标系里（纬度, 经度）</caption>
      <tbody>
        {rows.map(({ system, name }) => {
          const text = writePosition(convert(point, datum, system));
          return (
            <tr key={system}>
              <th scope="row">{name}</th>
              <td>{text}</td>
              <td>
                <button
                  type="button"
                  className="form-button"
                  aria-label={`复制${name}坐标`}
                  onClick={() => void copy(system, text)}
                >
                  {copied === system ? '已复制' : '复制'}
                </button>
                {system === datum ? (
                  <span className="form-quiet">保存用的坐标系</span>
                ) : (
                  <button
                    type="button"
                    className="form-button"
                    aria-label={`改为按${name}存`}
                    onClick={() => onKeepAs(system)}
                  >
                    改用这种
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
