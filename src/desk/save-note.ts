/** Said when files of the work tree hold somebody's unsaved words and were left alone. */
export const leftSentence = (left: readonly string[]) =>
  `已保存到版本库。电脑上的文件${left.join('、')}有没提交的修改，没有动它，所以网站暂时仍显示那个文件里的内容。`;
