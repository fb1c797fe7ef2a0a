import { pinyin } from 'pinyin-pro';

/**
 * The syllable of every character of a text, without tones, `v` for `ü`. What is not Han stands for itself.
 * Only names of people are read as names: 解 is xie in one, and jie in 解雇.
 * @example readSyllables('尉凤英', 'name') → ['wei', 'feng', 'ying']
 */
export const readSyllables = (text: string, as: 'text' | 'name' = 'text'): string[] =>
  pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    surname: as === 'name' ? 'head' : 'off',
  });
