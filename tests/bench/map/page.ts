/** Runs in the page under test: loads one side, then lets the benchmark draw and watch it. */
import '#src/styles/tokens.css';
import '#src/islands/venue-map/venue-map.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import type { DrawPlaces, MapPage, NodeCounts } from './side.ts';

const loadSide = async (frame: HTMLElement): Promise<DrawPlaces> =>
  location.pathname === '/ours/'
    ? (await import('./ours.ts')).ours.load(frame)
    : (await import('./markercluster.ts')).markercluster.load(frame);

const nextFrame = () => new Promise<number>(requestAnimationFrame);

/** Notes when each frame begins. */
class FrameWatch {
  private times: number[] = [];
  private request = 0;

  start() {
    this.times = [];
    const note = (time: number) => {
      this.times.push(time);
      this.request = requestAnimationFrame(note);
    };
    this.request = requestAnimationFrame(note);
  }

  /** What still keeps the page busy belongs to the last frame. */
  async stop(): Promise<number[]> {
    await nextFrame();
    cancelAnimationFrame(this.request);
    return this.times.slice(1).map((time, index) => time - (this.times[index] ?? time));
  }
}

function countNodes(frame: HTMLElement): NodeCounts {
  return {
    markers: frame.querySelectorAll('.leaflet-marker-pane :is(button, .leaflet-marker-icon)')
      .length,
    all: frame.querySelectorAll('*').length,
  };
}

async function openPage(): Promise<MapPage> {
  const frame = document.body.appendChild(document.createElement('div'));
  frame.className = 'venue-map-frame';
  const drawPlaces = await loadSide(frame);
  const watch = new FrameWatch();
  return {
    draw: async (data) => {
      const start = performance.now();
      await drawPlaces(await fetch(data));
      await nextFrame();
      await nextFrame();
      return performance.now() - start;
    },
    startFrames: () => watch.start(),
    stopFrames: () => watch.stop(),
    countNodes: () => countNodes(frame),
  };
}

window.mapPage = await openPage();
