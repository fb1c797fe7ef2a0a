import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importTable } from '#src/import/import-table.ts';
import { makeWorkbook } from './make-workbook.ts';
import { existingVenue } from './many-rows.ts';
import { type Cells, formatTable, goodRow, scratchProject } from './scratch-project.ts';

const on = (day: string) =>
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(`${day}T12:00:00+08:00`) / 1000));
beforeEach(() => void on('2026-11-22'));
afterEach(() => void vi.unstubAllEnvs());

const file = 'content/venues/ce-shi-rest-room.md';
const otherRow: Cells = { ...goodRow, 名称: '另一驿站', 地址: '测试街2号', 经度: '123.36' };

describe('a row that is in order', () => {
  test('becomes a file as the desk would write it', async () => {
    const { importRows, read } = scratchProject();
    const hours = { 开放时间: '周一至周二 8：30-17：00', 节假日: '不开' };
    const { status, count } = await importRows({
      ...goodRow,
      ...hours,
      别名: '小驿站、歇脚处',
      免费: '是',
      核实日期: '2026/5/1',
      来源日期: '2026',
    });
    expect(status).toBe(0);
    expect(count).toBe('读到1行，写入1行，退回0行，已有0行。');
    expect(read(file)).toBe(`---
slug: ce-shi-rest-room
name: 测试驿站
aliases:
  - 小驿站
  - 歇脚处
kind: rest-room
district: 铁西区
address: 测试街1号
location:
  lng: 123.35
  lat: 41.79
  datum: wgs84
  precision: 20
  method: 手机定位
status: open
hours:
  weekly:
    mon:
      - '08:30-17:00'
    tue:
      - '08:30-17:00'
    holidays: []
phone: '024-00000000'
free: true
verifiedOn: '2026-05-01'
sources:
  - title: 测试资料
    date: '2026'
published: '2026-11-22'
updated: '2026-11-22'
---
`);
  });

  test('gets the slug that it asks for', async () => {
    const { importRows, venues } = scratchProject();
    await importRows({ ...goodRow, 网址名: 'my-own' });
    expect(readdirSync(venues)).toEqual(['my-own.md']);
  });

  test('of the same name at another place gets a number', async () => {
    const { importRows, venues } = scratchProject();
    const elsewhere = { ...otherRow, 名称: goodRow['名称'] ?? '' };
    const { status } = await importRows(goodRow, elsewhere);
    expect(status).toBe(0);
    expect(readdirSync(venues)).toEqual(['ce-shi-rest-room-2.md', 'ce-shi-rest-room.md']);
  });

  test('never gets the slug that a later row asks for, nor one that was an address', async () => {
    const { importRows, venues } = scratchProject();
    const former = existingVenue.replace('name:', 'formerSlugs:\n  - ce-shi-rest-room-2\nname:');
    writeFileSync(join(venues, 'measured-park.md'), former);
    await importRows(goodRow, { ...otherRow, 网址名: 'ce-shi-rest-room' });
    expect(readdirSync(venues)).toContain('ce-shi-rest-room-3.md');
  });

  test('comes from Excel as well, with its own days and numbers', async () => {
    const { importFile, read } = scratchProject();
    const headings = [...Object.keys(goodRow), '核实日期'];
    const cells = headings.map((heading) => {
      const cell = goodRow[heading];
      if (!cell) return heading === '核实日期' ? new Date('2026-05-01T00:00:00Z') : null;
      return /^[\d.]+$/.test(cell) ? Number(cell) : cell;
    });
    const { count } = await importFile('阵地.xlsx', makeWorkbook([headings, cells]));
    expect(count).toBe('读到1行，写入1行，退回0行，已有0行。');
    expect(read(file)).toContain("verifiedOn: '2026-05-01'");
  });

  test('leaves git alone and says how to look and save', async () => {
    const { report } = await scratchProject().importRows(goodRow);
    expect(report).toContain('还没有记进版本历史');
    expect(report).toContain('git add content/venues');
  });
});

describe('a row that is wrong is refused, with row, column, cause and cure', () => {
  test.each<[Cells, string]>([
    [{ 类别: '小卖铺' }, '第2行，类别：“小卖铺”不在可选的词里。可选：职工休息室（驿站）、'],
    [{ 坐标系: '' }, '第2行，坐标系：必填，但没有填。从高德、腾讯抄来的是 GCJ-02，'],
    [
      { 经度: '41.79', 纬度: '123.35' },
      '第2行，经度：经度41.79、纬度123.35不在铁西区一带。经度和纬度写反了，对调即可。',
    ],
    [
      { 区县市: '康平' },
      '第2行，经度：经度123.35、纬度41.79不在康平县一带。核对坐标、坐标系和区县市；',
    ],
    [
      { 电话: '138 0000 0000' },
      '第2行，电话：里面像是有私人手机号码。私人手机不能上网：改成单位的固定电话，没有就删去。',
    ],
    [{ 怎么走: '到了打13800000000' }, '第2行，怎么走：里面像是有私人手机号码。'],
    [{ 名称: '' }, '第2行，名称：必填，但没有填。把它补上。'],
    [{ 来源标题: '' }, '第2行，来源标题：必填，但没有填。没有来源的不写。'],
    [{ 网址名: 'Ce Shi' }, '第2行，网址名：填的是“Ce Shi”。只用小写字母、数字和连字符，'],
    [{ '误差（米）': '90000' }, '第2行，误差（米）：填的是“90000”。不能大于50000。'],
    [
      { 开放时间: '每天 08:00-17:00', 周一: '不开' },
      '第2行，周一：和“开放时间”一栏说的是同一天。两处只留一处。',
    ],
    [{ 开放时间: '24小时', 节假日: '不开' }, '第2行，节假日：和“开放时间”一栏说的是同一天。'],
    [{ '': '多一格' }, '第2行，第14列：“多一格”上面没有列名。可能这一行多了逗号'],
  ])('%j', async (cells, sentence) => {
    const { importRows, venues } = scratchProject();
    const { status, faults } = await importRows({ ...goodRow, ...cells });
    expect(faults).toEqual([expect.stringContaining(sentence)]);
    expect(status).toBe(1);
    expect(readdirSync(venues)).toEqual([]);
  });

  test('all that is wrong with it is said at once', async () => {
    const { faults } = await scratchProject().importRows({
      ...goodRow,
      类别: '',
      经度: '121.5',
      免费: '也许',
    });
    expect(faults.map((line) => line.split('：')[0])).toEqual([
      '第2行，免费',
      '第2行，类别',
      '第2行，经度',
    ]);
  });
});

describe('a place cannot come twice', () => {
  const refusal = async (...rows: Cells[]) => (await scratchProject().importRows(...rows)).faults;

  test('in two rows: the same name within 50 metres, whatever the datum', async () => {
    const near = { ...goodRow, 地址: '', 经度: '123.3505' };
    expect(await refusal(goodRow, near)).toEqual([
      expect.stringMatching(/^第3行，名称：和第2行是同一个场所.*删去其中一行/),
    ]);
    expect(await refusal(goodRow, { ...near, 经度: '123.3508' })).toEqual([]);
    const asGcj02 = { 坐标系: '高德', 经度: '123.355838', 纬度: '41.792096' };
    expect(await refusal(goodRow, { ...goodRow, ...asGcj02 })).toHaveLength(1);
  });

  test('in two rows without coordinates: the same name and address', async () => {
    const nowhere = {
      ...goodRow,
      经度: '',
      纬度: '',
      坐标系: '',
      '误差（米）': '',
      怎么得来的: '',
    };
    expect(await refusal(goodRow, nowhere)).toHaveLength(1);
    expect(await refusal(goodRow, { ...nowhere, 地址: '测试街9号' })).toEqual([]);
  });

  test('under one slug', async () => {
    const rows = [goodRow, otherRow].map((row) => ({ ...row, 网址名: 'one' }));
    expect(await refusal(...rows)).toEqual(['第3行，网址名：“one”第2行已经用了。换一个，或空着。']);
  });

  test('when a row before it was refused, a row stands for itself', async () => {
    expect(await refusal({ ...goodRow, 类别: '' }, goodRow)).toHaveLength(1);
  });
});

describe('what the site has already', () => {
  test('counts as there when a row says the same, also on another day', async () => {
    const { importRows, snapshot } = scratchProject();
    const rows = [goodRow, otherRow, { ...goodRow, 经度: '无' }];
    const first = await importRows(...rows);
    const before = snapshot();
    on('2026-12-01');
    const second = await importRows(...rows);
    expect(second.count).toBe('读到3行，写入0行，退回1行，已有2行。');
    expect(second.faults).toEqual(first.faults);
    expect(snapshot()).toEqual(before);
  });

  test('is never overwritten: the row is refused and sent to the desk', async () => {
    const { importRows, read } = scratchProject();
    await importRows(goodRow);
    const before = read(file);
    const { faults } = await importRows({ ...goodRow, 电话: '024-11111111' });
    expect(faults).toEqual([
      '第2行，名称：网站上已有这个场所（content/venues/ce-shi-rest-room.md），内容不同。改已有场所请到编辑台改；如果是另一处，把名称写得有区别，或改正坐标和地址。',
    ]);
    expect(read(file)).toBe(before);
    const { faults: bySlug } = await importRows({ ...otherRow, 网址名: 'ce-shi-rest-room' });
    expect(bySlug).toEqual([
      expect.stringMatching(/^第2行，网址名：“ce-shi-rest-room”已有别的内容.*请到编辑台改/),
    ]);
  });

  test('is known though the desk has written it anew in its own style', async () => {
    const { importRows, read, venues } = scratchProject();
    await importRows(goodRow);
    const inOtherStyle = read(file).replace('name: 测试驿站', 'name: "测试驿站"');
    writeFileSync(join(venues, 'ce-shi-rest-room.md'), inOtherStyle);
    expect((await importRows(goodRow)).count).toBe('读到1行，写入0行，退回0行，已有1行。');
  });
});

describe('refused rows', () => {
  test('come back beside the input as they were, with the cause, and can be mended and imported', async () => {
    const { importFile, importRows, read, inbox, venues } = scratchProject();
    const wrong = { ...goodRow, 地址: '=1+1', 怎么走: "'=甲,“乙”", 电话: '暂无' };
    await importRows(otherRow, wrong);
    const refused = read('inbox/阵地.退回.csv');
    expect(refused).toMatch(
      /^\uFEFF网址名,.*,原因\r\n.*,'=1\+1,.*,电话：“暂无”不是电话号码。.*\r\n$/,
    );
    expect(refused).not.toContain('另一驿站');
    await importFile('阵地.退回.csv', refused.replace(',暂无,', ',12351,'));
    const mended = { ...wrong, 电话: '12351' };
    expect(read(file)).toContain('address: =1+1');
    expect(read(file)).toContain(`directions: "'=甲,“乙”"`);
    expect((await importRows(mended)).count).toBe('读到1行，写入0行，退回0行，已有1行。');
    expect(readdirSync(inbox)).toEqual(['阵地.csv', '阵地.退回.csv']);
    expect(readdirSync(venues)).toHaveLength(2);
  });

  test('never overwrite what an editor is mending', async () => {
    const { importFile, importRows, inbox, read } = scratchProject();
    await importRows({ ...goodRow, 电话: '暂无' }, { ...otherRow, 状态: '' });
    const mending = read('inbox/阵地.退回.csv').replace(',暂无,', ',见门口,');
    const { report } = await importFile('阵地.退回.csv', mending);
    expect(report).toContain('“阵地.退回2.csv”');
    expect(read('inbox/阵地.退回.csv')).toBe(mending);
    expect(read('inbox/阵地.退回2.csv').match(/原因/g)).toHaveLength(1);
    expect(readdirSync(inbox)).toHaveLength(3);
  });

  test('keep a cell too many in its place', async () => {
    const { importFile, importRows, read } = scratchProject();
    await importRows({ ...goodRow, '': '多一格' });
    const { faults } = await importFile('再来.csv', read('inbox/阵地.退回.csv'));
    expect(faults).toEqual([expect.stringContaining('第2行，第14列：“多一格”上面没有列名')]);
  });
});

describe('an import that was cut short', () => {
  /** Cut short after the last file and before the report. */
  const cutShort = async (project: ReturnType<typeof scratchProject>, ...rows: Cells[]) => {
    const input = join(project.inbox, '阵地.csv');
    writeFileSync(input, formatTable(rows));
    const cut = importTable(project.root, input, () => {
      throw new Error('cut short');
    });
    await expect(cut).rejects.toThrow('cut short');
  };
  const rows = [goodRow, { ...otherRow, 状态: '' }];

  test('ends alike when it is started again, even on another day, and tidies up', async () => {
    const undisturbed = scratchProject();
    const expected = await undisturbed.importRows(...rows);
    const project = scratchProject();
    await cutShort(project, ...rows);
    renameSync(join(project.root, file), join(project.venues, '.ce-shi-rest-room.md.importing'));
    on('2026-11-23');
    expect(await project.importFile('阵地.csv')).toEqual(expected);
    expect(project.snapshot()).toEqual(undisturbed.snapshot());
  });

  test('is planned anew when the table was changed meanwhile', async () => {
    const project = scratchProject();
    await cutShort(project, ...rows);
    const { count } = await project.importRows(goodRow, otherRow);
    expect(count).toBe('读到2行，写入1行，退回0行，已有1行。');
    expect(Object.keys(project.snapshot()).filter((name) => name.includes('/.'))).toEqual([]);
  });

  test('is planned anew when somebody else wrote a venue meanwhile, and never overwrites it', async () => {
    const project = scratchProject();
    await cutShort(project, ...rows);
    const changed = project.read(file).replace('024-00000000', '12351');
    writeFileSync(join(project.root, file), changed);
    const { faults } = await project.importFile('阵地.csv');
    expect(faults[0]).toContain('网站上已有这个场所');
    expect(project.read(file)).toBe(changed);
  });
});

test('a heading that is wrong stops the import before it writes anything', async () => {
  const { importRows, snapshot } = scratchProject();
  await expect(importRows({ ...goodRow, 电活: '1' })).rejects.toThrow('是不是“电话”？');
  expect(Object.keys(snapshot())).toEqual(['inbox/阵地.csv']);
});

test('a table in a folder of its own is imported as well', async () => {
  const { inbox, importFile } = scratchProject();
  mkdirSync(join(inbox, '铁西'));
  await importFile('铁西/阵地.csv', formatTable([{ ...goodRow, 状态: '' }]));
  expect(readdirSync(join(inbox, '铁西'))).toEqual(['阵地.csv', '阵地.退回.csv']);
});
