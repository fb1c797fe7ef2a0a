import L from 'leaflet';

/** The north arrow of a drawing: half of it filled, 北 above. */
export function addNorthArrow(map: L.Map) {
  const control = new L.Control({ position: 'topright' });
  control.onAdd = () => {
    const arrow = document.createElement('div');
    arrow.className = 'venue-map-north';
    arrow.setAttribute('aria-hidden', 'true');
    arrow.append('北', drawArrow());
    return arrow;
  };
  control.addTo(map);
}

function drawArrow(): SVGElement {
  const make = (name: string, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const drawing = make('svg', { viewBox: '0 0 20 34' });
  drawing.append(
    make('path', { d: 'M10 1 17 32 10 26 3 32Z' }),
    make('path', { d: 'M10 1V26L3 32Z', class: 'filled' }),
  );
  return drawing;
}
