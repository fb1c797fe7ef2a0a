import { lazy, Suspense, useState } from 'react';
import { isNearDistrict } from '#src/geography.ts';
import { type Datum, type LngLat, toWgs84 } from '#src/lib/datum.ts';
import { type DistrictName, districtNames } from '#src/schemas/shared.ts';
import { asGroup, asText, type ControlProps, idOf } from '../controls/control-props.ts';
import { GroupFrame } from '../controls/Frame.tsx';
import { Inner } from '../controls/Inner.tsx';
import { withField } from '../controls/with-field.ts';
import { useOther } from '../form/follow-fields.ts';
import { useForm } from '../form/form-context.ts';
import { AllSystems } from './AllSystems.tsx';
import { PasteField } from './PasteField.tsx';
import { convert, fromWgs84 } from './to-datum.ts';

const PointMap = lazy(async () => ({ default: (await import('./PointMap.tsx')).PointMap }));

const hint =
  '在高德、腾讯、百度地图里找到这个地方，把坐标抄来，选好坐标系；也可以直接在下面的图上点。没有把握就空着。';

/** Where a place is. It is kept in the coordinate system it was taken from, and shown in all of them. */
export function PositionControl(props: ControlProps) {
  const { field, path, onChange } = props;
  const group = asGroup(props.value);
  const [isMapShown, setMapShown] = useState(false);
  const datum = readDatum(group['datum']);
  const point = readPoint(group);
  const wgs84 = point && toWgs84(point, datum);
  const put = ([lng, lat]: LngLat, system: Datum = datum) =>
    onChange({ ...group, lng, lat, datum: system });
  return (
    <GroupFrame {...props} hint={hint}>
      <PasteField path={path} datum={datum} onRead={put} />
      {/* Longitude and latitude as they are kept, then how they were come by. */}
      <div className="form-columns">
        {field.fields?.map((inner) => (
          <Inner
            key={inner.name}
            field={inner}
            path={`${path}.${inner.name}`}
            value={group[inner.name]}
            onChange={(value) => onChange(withField(group, inner.name, value))}
          />
        ))}
      </div>
      {point && wgs84 && (
        <AllSystems
          point={point}
          datum={datum}
          onKeepAs={(system) => put(convert(point, datum, system), system)}
        />
      )}
      {wgs84 && <Warning wgs84={wgs84} />}
      {wgs84 || isMapShown ? (
        <Suspense fallback={<p className="form-quiet">正在打开地图……</p>}>
          <PointMap
            point={wgs84}
            precision={Number(group['precision'] ?? 0)}
            onMove={(next) => put(fromWgs84(next, datum))}
          />
        </Suspense>
      ) : (
        <button
          type="button"
          id={idOf(path)}
          className="form-button"
          onClick={() => setMapShown(true)}
        >
          在地图上点
        </button>
      )}
      {props.value !== undefined && (
        <button type="button" className="form-button" onClick={() => onChange(undefined)}>
          去掉坐标
        </button>
      )}
    </GroupFrame>
  );
}

/** New points are most often taken from AMap. */
const readDatum = (value: unknown): Datum =>
  value === 'wgs84' || value === 'bd09' ? value : 'gcj02';

function readPoint({ lng, lat }: Record<string, unknown>): LngLat | undefined {
  return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : undefined;
}

/** Said where the point and the district of the place do not fit together. */
function Warning({ wgs84: [lng, lat] }: { wgs84: LngLat }) {
  const { read } = useForm();
  const text = asText(useOther('district', read));
  const district: DistrictName | undefined = districtNames.find((name) => name === text);
  if (isNearDistrict({ lng, lat }, district)) return null;
  return (
    <p className="form-warning" role="status">
      这个点不在{district ?? '沈阳市'}一带。请核对坐标、坐标系和区县市。
    </p>
  );
}
