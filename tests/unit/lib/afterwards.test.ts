import { expect, test, vi } from 'vitest';
import { afterwards } from '#src/lib/afterwards.ts';

test('acts once, after the last of several calls, on what that one gave', () => {
  vi.useFakeTimers();
  const act = vi.fn();
  const later = afterwards(80, act);
  later('first');
  vi.advanceTimersByTime(79);
  later('second');
  vi.advanceTimersByTime(79);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act.mock.calls).toEqual([['second']]);
  vi.useRealTimers();
});
