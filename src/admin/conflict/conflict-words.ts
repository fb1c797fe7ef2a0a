/** How a dialog speaks of the two versions. */
export interface ConflictWords {
  title: string;
  explain: string;
  mine: string;
  theirs: string;
  takeTheirs: string;
  changedBy: { mine: string; theirs: string; both: string };
}

/** Words for a version by somebody else, or by the same person in another window. */
export function conflictWords(by: string, isOwn: boolean, isDeleted: boolean): ConflictWords {
  const who = isOwn ? '另一个窗口' : by || '别人';
  const doer = isOwn ? '您在另一个窗口' : who;
  const deed = isDeleted ? '删除了' : '改过';
  const saved = `，${doer}也保存了一版。您的文字还在表单里，一个字也没有丢。下面是两个版本不一样的地方，逐项选用${isOwn ? '哪个' : '谁'}的，再合并。`;
  const deleted = `它被删除了。您的文字还在表单里；要留着，先复制下来${isOwn ? '' : '，再和同事商量'}。`;
  return {
    title: isOwn ? `${doer}${deed}这条内容，还没有保存这一版` : `这条内容被${who}${deed}，没有保存`,
    explain: isDeleted ? deleted : saved,
    mine: isOwn ? '这个窗口的' : '我的',
    theirs: `${who}的`,
    takeTheirs: `用${who}的版本，我再改`,
    changedBy: isOwn
      ? { mine: '只在这个窗口改过', theirs: '只在另一个窗口改过', both: '两个窗口都改过' }
      : { mine: '只有您改过', theirs: `只有${who}改过`, both: '两个人都改过' },
  };
}
