import { inCore, type Replacement } from './replacement.ts';

const confirm = {
  search: /window\.confirm\(/g,
  replacement: 'await globalThis.deskShell.confirm(',
};
const tell = { search: /window\.alert\(/g, replacement: 'globalThis.deskShell.tell(' };
const asynchronous = (name: string) => ({
  search: new RegExp(`(${name} = )(\\([^)]*\\) =>)`),
  replacement: '$1async $2',
});

/** Questions of Decap's are asked in dialogs of ours: the browser's own speak its language, not ours. */
export const withDialogs: Replacement[] = [
  ...inCore('components/Editor/Editor.js', [asynchronous('handleDeleteEntry'), confirm, tell]),
  ...inCore('components/Workflow/WorkflowList.js', [
    asynchronous('requestDelete'),
    asynchronous('requestPublish'),
    confirm,
    tell,
  ]),
  ...inCore('components/MediaLibrary/MediaLibrary.js', [
    asynchronous('handleDelete'),
    confirm,
    tell,
  ]),
  ...inCore('routing/history.js', [
    {
      search: 'createHashHistory()',
      replacement:
        'createHashHistory({ getUserConfirmation: (question, answer) => globalThis.deskShell.confirm(question).then(answer) })',
    },
  ]),
];
