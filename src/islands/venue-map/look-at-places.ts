import L from 'leaflet';

/** Nearer than this, nobody sees where they are. */
const closest = 15;

/** Room for the rulers, the buttons for zooming and half a pin, in pixels. */
const edges: { topLeft: L.PointTuple; bottomRight: L.PointTuple } = {
  topLeft: [64, 48],
  bottomRight: [24, 56],
};

type Points = readonly { lng: number; lat: number }[];

/**
 * What moves a map to points. A phone shows the list in place of the map; hidden, a map has no size to fit anything
 * into. It takes its size and looks at what it was told to once it is seen again.
 */
export function lookAtPlaces(map: L.Map, frame: HTMLElement): (points: Points) => void {
  let waiting: Points = [];
  const look = (points: Points) => {
    waiting = frame.clientWidth > 0 ? [] : points;
    if (frame.clientWidth > 0) fit(map, points);
  };
  new ResizeObserver(() => {
    if (frame.clientWidth === 0) return;
    map.invalidateSize({ animate: false });
    if (waiting.length > 0) look(waiting);
  }).observe(frame);
  return look;
}

/** One point stays where it is on the sheet; several are fitted into it. */
function fit(map: L.Map, points: Points) {
  const [first] = points;
  if (!first) return;
  if (points.length === 1) map.panInside(first, { padding: [40, 40] });
  else {
    const maxZoom = Math.min(closest, map.getMaxZoom() - 1);
    map.fitBounds(L.latLngBounds([...points]).pad(0.1), {
      maxZoom,
      paddingTopLeft: edges.topLeft,
      paddingBottomRight: edges.bottomRight,
    });
  }
}
