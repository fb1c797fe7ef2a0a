/** Places that stand close together at one zoom, in columns: the n-th item of each belongs to the n-th cluster. */
export interface Clusters {
  count: number;
  /** The middle of its places, in pixels of the whole world at this zoom. */
  x: Float64Array;
  y: Float64Array;
  size: Uint32Array;
  /** The first place of a cluster, and the one after each place; -1 ends the chain. */
  first: Int32Array;
  next: Int32Array;
}

/** Where all places stand, in pixels of the whole world at zoom 0; NaN for those without a point. */
export interface Spots {
  x: Float64Array;
  y: Float64Array;
}

/** More columns than the world has cells at any zoom. */
const columns = 2 ** 24;

/**
 * Put places into cells of the world, `cell` pixels wide, and join what would still overlap: clusters whose middles
 * are closer than `gap`. Moving the map changes nothing, so it is made once a zoom.
 * @param scale Pixels of this zoom in one of zoom 0.
 */
export function clusterPlaces(
  spots: Spots,
  shown: ArrayLike<number>,
  { scale, cell, gap }: { scale: number; cell: number; gap: number },
): Clusters {
  const made = fillCells(spots, shown, scale, cell);
  joinNeighbours(made, cell, gap);
  return made;
}

/** The places of a cluster, in the order they were shown. */
export function membersOf({ first, next }: Clusters, cluster: number): number[] {
  const members: number[] = [];
  for (let place = first[cluster] ?? -1; place >= 0; place = next[place] ?? -1) members.push(place);
  return members;
}

/** Clusters while they are made: sums of positions, the last place of each chain, and which cell is which cluster. */
interface Draft extends Clusters {
  last: Int32Array;
  cells: Map<number, number>;
  keys: Float64Array;
}

function fillCells(spots: Spots, shown: ArrayLike<number>, scale: number, cell: number): Draft {
  const most = shown.length;
  const draft: Draft = {
    count: 0,
    x: new Float64Array(most),
    y: new Float64Array(most),
    size: new Uint32Array(most),
    first: new Int32Array(most).fill(-1),
    last: new Int32Array(most).fill(-1),
    next: new Int32Array(spots.x.length).fill(-1),
    cells: new Map(),
    keys: new Float64Array(most),
  };
  for (let index = 0; index < most; index++) {
    const place = shown[index] ?? 0;
    const x = (spots.x[place] ?? Number.NaN) * scale;
    const y = (spots.y[place] ?? Number.NaN) * scale;
    if (Number.isNaN(x)) continue;
    const key = Math.floor(y / cell) * columns + Math.floor(x / cell);
    let cluster = draft.cells.get(key);
    if (cluster === undefined) {
      cluster = draft.count++;
      draft.cells.set(key, cluster);
      draft.keys[cluster] = key;
      draft.first[cluster] = place;
    } else {
      draft.next[draft.last[cluster] ?? 0] = place;
    }
    draft.last[cluster] = place;
    addSpot(draft, cluster, x, y, 1);
  }
  return draft;
}

/** Move the middle of a cluster towards what comes to it. */
function addSpot(
  { x, y, size }: Clusters,
  cluster: number,
  atX: number,
  atY: number,
  more: number,
) {
  const before = size[cluster] ?? 0;
  const share = more / (before + more);
  x[cluster] = (x[cluster] ?? 0) * (1 - share) + atX * share;
  y[cluster] = (y[cluster] ?? 0) * (1 - share) + atY * share;
  size[cluster] = before + more;
}

/** Join each cluster to the neighbour it overlaps; what was joined has the size 0 and is left out at the end. */
function joinNeighbours(draft: Draft, cell: number, gap: number) {
  const reach = Math.ceil(gap / cell);
  for (let cluster = 0; cluster < draft.count; cluster++) {
    const target = findNeighbour(draft, cluster, reach, gap);
    if (target === undefined) continue;
    const { x, y, size, first, last, next, cells, keys } = draft;
    addSpot(draft, target, x[cluster] ?? 0, y[cluster] ?? 0, size[cluster] ?? 0);
    next[last[target] ?? 0] = first[cluster] ?? -1;
    last[target] = last[cluster] ?? -1;
    size[cluster] = 0;
    cells.set(keys[cluster] ?? 0, target);
  }
  compact(draft);
}

/** A cluster seen earlier, in a cell around, that would be drawn over this one. */
function findNeighbour(draft: Draft, cluster: number, reach: number, gap: number) {
  const { x, y, cells, keys } = draft;
  for (let down = -reach; down <= reach; down++) {
    for (let right = -reach; right <= reach; right++) {
      const other = cells.get((keys[cluster] ?? 0) + down * columns + right);
      if (other === undefined || other >= cluster) continue;
      const isClose =
        Math.abs((x[other] ?? 0) - (x[cluster] ?? 0)) < gap &&
        Math.abs((y[other] ?? 0) - (y[cluster] ?? 0)) < gap;
      if (isClose) return other;
    }
  }
  return undefined;
}

function compact(draft: Draft) {
  let count = 0;
  for (let cluster = 0; cluster < draft.count; cluster++) {
    if (draft.size[cluster] === 0) continue;
    draft.x[count] = draft.x[cluster] ?? 0;
    draft.y[count] = draft.y[cluster] ?? 0;
    draft.size[count] = draft.size[cluster] ?? 0;
    draft.first[count] = draft.first[cluster] ?? -1;
    count++;
  }
  draft.count = count;
}
