import L from 'leaflet';

/** The longest bar, in rem. */
const longest = 6;

/** A scale with two fields, as on a drawing, in 米 or 公里. */
export function addScaleBar(map: L.Map) {
  const control = new L.Control({ position: 'bottomright' });
  const bar = document.createElement('div');
  bar.className = 'venue-map-scale';
  const update = () => drawScale(map, bar);
  control.onAdd = () => bar;
  control.addTo(map);
  map.on('zoomend moveend resize', update);
  update();
}

function drawScale(map: L.Map, bar: HTMLElement) {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const middle = map.getSize().y / 2;
  const width = longest * rem;
  const across = map.distance(
    map.containerPointToLatLng([0, middle]),
    map.containerPointToLatLng([width, middle]),
  );
  const metres = roundDown(across);
  bar.textContent = metres >= 1000 ? `${metres / 1000}公里` : `${metres}米`;
  bar.style.setProperty('--length', `${((width * metres) / across).toFixed(1)}px`);
}

/** The largest of 1, 2, 5, 10, 20 … that is not above `metres`. */
function roundDown(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2, 1].find((digit) => digit * power <= metres) ?? 1) * power;
}
