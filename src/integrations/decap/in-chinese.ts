import { inCore, inFile } from './replacement.ts';

/** English that stands in Decap's code instead of its phrases. */
export const inChinese = [
  ...inCore('actions/mediaLibrary.js', [
    {
      search: /`Failed to persist media: \$\{error\}`/,
      replacement: "'没有上传。' + (error.message ?? error)",
    },
    {
      search: /`Failed to delete media: \$\{error\.message\}`/g,
      replacement: "'没有删除。' + error.message",
    },
  ]),
  ...inCore('components/UI/Modal.js', [
    { search: '_jsx(ReactModal, {', replacement: '$& contentLabel: "图片与文件",' },
  ]),
  ...inCore('components/Editor/EditorControlPane/EditorControl.js', [
    {
      // The kind of widget says nothing to a person; the label of the field is there anyway.
      search:
        /"aria-label": t\('editor\.editorControl\.field\.widgetLabel', \{\s*widgetLabel: widgetName\s*\}\),/,
      replacement: '',
    },
  ]),
  // One page has one main part.
  ...inCore('components/Collection/Collection.js', [
    { search: '_styled("main", {', replacement: '_styled("div", {' },
  ]),
  ...inFile('/decap-cms-widget-markdown/dist/esm/MarkdownControl/ToolbarButton.js', [
    {
      // It stands in a button already, and one button must not hold another.
      search: '_jsx(StyledToolbarButton, {',
      replacement: '$& ...(type === "headings" && {as: "span", role: "img", "aria-label": label}),',
    },
  ]),
  ...inCore('components/Editor/EditorToolbar.js', [
    { search: '_jsx(BackCollection, {', replacement: '$& as: "h1",' },
  ]),
  ...inFile('/decap-cms-ui-default/dist/esm/Toggle.js', [
    {
      search: '"aria-checked": isActive?.toString()',
      replacement:
        '"aria-checked": String(Boolean(isActive)), "aria-label": arguments[0]["aria-label"]',
    },
  ]),
  ...inCore('components/App/App.js', [
    {
      search: "throw new Error('Could not find a non hidden collection');",
      replacement: "throw new Error('没有可以编辑的栏目。');",
    },
  ]),
  ...inCore('backend.js', [
    {
      search: "'Not allowed to create new entries in this collection'",
      replacement: "'这个栏目不能新建内容。'",
    },
    {
      search: "'Not allowed to delete entries in this collection'",
      replacement: "'这个栏目的内容不能删除。'",
    },
  ]),
  ...inFile('/decap-cms-lib-util/dist/esm/unsentRequest.js', [
    {
      search: /`Request timed out after (\$\{timeout\}) seconds`/,
      replacement: '`等了$1秒没有回音。请看看网络，再试一次。`',
    },
  ]),
];
