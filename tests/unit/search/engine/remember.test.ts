import { expect, test, vi } from 'vitest';
import { remember } from '#src/search/engine/remember.ts';

test('asks once and gives the same answer again', async () => {
  const ask = vi.fn(async (key: string) => ({ key }));
  const remembered = remember(ask);
  expect(await remembered('工资')).toBe(await remembered('工资'));
  expect(ask).toHaveBeenCalledTimes(1);
});

test('asks once for two who ask at one time', async () => {
  const ask = vi.fn(async (key: string) => key);
  const remembered = remember(ask);
  await Promise.all([remembered('工资'), remembered('工资')]);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('asks again after a failure', async () => {
  const ask = vi.fn(async (key: string) => key).mockRejectedValueOnce(new Error('offline'));
  const remembered = remember(ask);
  await expect(remembered('工资')).rejects.toThrow('offline');
  await expect(remembered('工资')).resolves.toBe('工资');
});

test('forgets the oldest when it knows very many', async () => {
  const ask = vi.fn(async (key: number) => key);
  const remembered = remember(ask);
  for (let key = 0; key < 1000; key++) await remembered(key);
  ask.mockClear();
  await remembered(999);
  expect(ask).not.toHaveBeenCalled();
  await remembered(0);
  expect(ask).toHaveBeenCalledWith(0);
});
