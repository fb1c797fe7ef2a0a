import { describe, expect, test } from 'vitest';
import { change, judge } from './sample-content.ts';

const worker = 'content/model-workers/ma-hengchang.md';
const summary = '马恒昌小组的带头人。';

const withSummary = (text: string) => judge(change(worker, summary, JSON.stringify(text)));
const withBody = (text: string) => judge(change(worker, '他带着小组开展劳动竞赛。', text));

describe('numbers of one person', () => {
  test('in a field name the field', () => {
    expect(withSummary('找他：138 1234 5678。')).toEqual([
      `${worker}：一句话说明（summary）：“138 1234 5678”像是手机号。换成单位的座机或热线；私人号码不能公开。`,
    ]);
  });

  test('in the body name the line', () => {
    expect(withBody('第一段。\n\n证号11010519491231002X。')).toEqual([
      expect.stringMatching(/第21行：正文：“11010519491231002X”像是身份证号/),
    ]);
  });

  test('in settings name the file', () => {
    expect(judge(change('content/settings/topics.yml', '发工资。', '打13812345678。'))).toEqual([
      expect.stringContaining('content/settings/topics.yml'),
    ]);
  });

  test('do not mean hotlines, landlines and years', () => {
    expect(withSummary('12351、024-22501234、1956-1959')).toEqual([]);
  });
});

describe('characters nobody sees', () => {
  test.each(['\u202e', '\u0007', '\u0000', '\ufffd', '\u2066', '\ud800'])(
    '%j is refused',
    (character) => {
      const found = withSummary(`前${character}后`);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/看不见的控制字符（U\+[0-9A-F]{4}）/);
    },
  );

  test('in the body are named with their line', () => {
    expect(withBody('一\n二\u202e三')).toEqual([
      expect.stringMatching(/第20行：正文：里有看不见的控制字符（U\+202E）/),
    ]);
  });
});

describe('what hides', () => {
  test('behind codes in a body is found all the same', () => {
    expect(withBody('前&#8238;后')).toEqual([
      expect.stringContaining('看不见的控制字符（U+202E）'),
    ]);
    expect(withBody('打138**1234**5678')).toEqual([
      expect.stringContaining('“13812345678”像是手机号'),
    ]);
  });

  test('behind an ending like that of a file is found', () => {
    expect(withSummary('手机13812345678.com')).toEqual([expect.stringContaining('像是手机号')]);
  });
});
