import { type ComponentType, lazy, Suspense } from 'react';
import type { DeskParts } from './desk-parts.ts';

/** A part whose code is fetched when it is first shown; until then `Waiting` stands in its place. */
function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return (props: Props) => (
    <Suspense fallback={<Waiting />}>
      <Part {...props} />
    </Suspense>
  );
}

const Nothing = () => null;

const Reading = () => (
  <p className="desk-screen desk-reading" role="status">
    正在读取……
  </p>
);

/** Our screens, for `globalThis.deskParts`. */
export const screens: DeskParts = {
  Home: onDemand(async () => (await import('./home/work-list.tsx')).WorkList, Reading),
  History: onDemand(async () => (await import('./history/history.tsx')).History, Reading),
  Panel: onDemand(async () => (await import('./panel/panel.tsx')).Panel, Nothing),
  Preview: onDemand(async () => (await import('./preview/Preview.tsx')).Preview, Reading),
};
