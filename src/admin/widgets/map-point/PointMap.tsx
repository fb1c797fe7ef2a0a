import { useEffect, useRef } from 'react';
import type { LngLat } from '#src/lib/datum.ts';
import { drawPoint, type PointDrawing } from './draw-point.ts';

interface Props {
  /** WGS-84. */
  point: LngLat | undefined;
  /** Metres. */
  precision: number;
  onMove: (point: LngLat) => void;
}

/** The point on a map. A click puts it there; with the keyboard the map’s centre is moved, and Enter puts it there. */
export function PointMap({ point, precision, onMove }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<PointDrawing>(undefined);
  const move = useRef(onMove);
  move.current = onMove;
  const start = useRef(point);
  useEffect(() => {
    if (!frame.current) return undefined;
    const drawn = drawPoint(frame.current, start.current, (next) => move.current(next));
    drawing.current = drawn;
    return () => drawn.remove();
  }, []);
  useEffect(() => {
    start.current = point;
    drawing.current?.show(point, precision);
  });
  return (
    <div className="form-map">
      <div className="venue-map-frame" ref={frame} />
      <p className="form-hint">
        点一下图就把点放在那里；用键盘时，先用方向键移动点（按住 Shift 走大步）。
      </p>
    </div>
  );
}
