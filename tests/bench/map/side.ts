import type { Venue } from '#src/schemas/venue.ts';

/** What is compared: the map of this site, and leaflet.markercluster as its documentation uses it. */
export const sideNames = ['ours', 'markercluster'] as const;
export type SideName = (typeof sideNames)[number];

/** One way to get venues onto a map. */
export interface MapSide {
  /** The file that a page fetches, in the form that is natural to this side. */
  encode: (venues: Venue[]) => string;
  /** Load the code, Leaflet included, and draw a map without places into `frame`. Runs in the page, before the clock. */
  load: (frame: HTMLElement) => Promise<DrawPlaces>;
}

/** Parse the file and draw its places. Resolves when all markers of the view are in the document. */
export type DrawPlaces = (file: Response) => Promise<void>;

/** Where both maps start, and how far they zoom: markercluster builds a level of clusters for each. */
export const view = {
  centre: { lng: 123.432, lat: 41.79 },
  zoom: 11,
  minZoom: 9,
  maxZoom: 14,
} as const;

/** Where a side’s page, its data and what all pages share are served. */
export const addresses = {
  page: (side: SideName) => `/${side}/`,
  data: (side: SideName, count: number) => `/data/${side}-${count}.json`,
  script: '/page.js',
  style: '/page.css',
} as const;

/** How much of a map is in the document. */
export interface NodeCounts {
  /** Pins, plates and names in Leaflet’s marker pane. */
  markers: number;
  /** All elements inside the map. */
  all: number;
}

/** What a page under test lets the benchmark do. */
export interface MapPage {
  /** Milliseconds from the request for the data until the frame after the one that shows the markers. */
  draw: (data: string) => Promise<number>;
  startFrames: () => void;
  /** Milliseconds between frames since the start. */
  stopFrames: () => Promise<number[]>;
  countNodes: () => NodeCounts;
}

declare global {
  interface Window {
    /** There as soon as the code of a side is loaded. */
    mapPage?: MapPage;
  }
}
