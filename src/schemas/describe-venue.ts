import type { Venue } from './venue.ts';

/** What a place offers, for a table; empty where nothing is known. */
export function describeOffers(venue: Venue): { name: string; value: string | undefined }[] {
  const { facilities, accessibility, sports, activities, instructors } = venue;
  const grounds = sports?.map(({ name, count }) =>
    count === undefined ? name : `${name}${count}处`,
  );
  return [
    { name: '设施', value: facilities?.join('、') },
    { name: '无障碍', value: accessibility?.join('、') },
    { name: '体育设施', value: grounds?.join('、') },
    { name: '固定活动', value: activities?.join('、') },
    { name: '辅导员', value: instructors === undefined ? undefined : `${instructors}名` },
  ].filter(({ value }) => value);
}

/** Where a place is and who may use it, for a table. */
export function describeWhere(venue: Venue): { name: string; value: string | undefined }[] {
  const { district, address, directions, host, operator, eligibility, free, grades } = venue;
  const titles = grades?.map(({ title, year }) => (year ? `${title}（${year}年）` : title));
  return [
    { name: '区县市', value: district ?? '待核实' },
    { name: '地址', value: address ?? '待核实' },
    { name: '怎么走', value: directions },
    { name: '设在', value: host === address ? undefined : host },
    { name: '谁在管', value: operator },
    { name: '谁可以用', value: eligibility },
    { name: '费用', value: free === undefined ? undefined : free ? '免费' : '收费，以现场为准' },
    { name: '称号', value: titles?.join('、') },
  ];
}

/** The colour of a place's status. */
export const toneOfStatus = (status: Venue['status']) =>
  status === 'open' ? 'in-force' : status === 'closed' ? 'over' : 'caution';

/** What to tell who wants to go to a place that cannot be shown on a map. */
export const adviseCall = (isGone: boolean) =>
  isGone
    ? '这里去不了了，附近还有哪里可以去，打电话问。'
    : '还没有可靠的坐标。怎么走，先打电话问清楚。';

/** A place that nobody can go to any more. */
export const isGone = ({ status }: Pick<Venue, 'status'>) =>
  status === 'closed' || status === 'moved';

/** Not in use now, whatever its hours say. */
export const isShut = (venue: Pick<Venue, 'status'>) =>
  isGone(venue) || venue.status === 'temporarily-closed';

/** What to tell of a point that is only estimated; nothing of a good one. */
export function warnOfPoint({ location }: Pick<Venue, 'location'>): string | undefined {
  const precision = location?.precision ?? 0;
  if (precision < 500) return undefined;
  return `地图上的点是估计的，可能差${precision}米：到了附近，请看门牌或问一声。`;
}
