interface Phrases {
  [key: string]: string | Phrases;
}

/** What Decap's Chinese lacks, and what it says in words that mean nothing to an editor. */
const additions: Phrases = {
  collection: {
    collectionTop: { viewAsList: '用列表显示', viewAsGrid: '用卡片显示' },
    entries: { unpublishedHeader: '还没发布的内容' },
  },
  editor: {
    editorControl: { field: { widgetLabel: '%{widgetLabel}' } },
    editorControlPane: {
      widget: {
        regexPattern: '“%{fieldLabel}”：%{pattern}',
        rangeMin: '“%{fieldLabel}”至少要有%{minCount}项',
        rangeMax: '“%{fieldLabel}”最多%{maxCount}项',
      },
    },
    editorInterface: { toggleNotes: '显示或隐藏便条' },
    editorNotesPane: {
      title: '便条',
      emptyState: '还没有便条。',
      addNote: '加便条',
      addPlaceholder: '写一张便条……',
      editPlaceholder: '修改便条……',
      save: '保存',
      cancel: '取消',
      edit: '修改',
      delete: '删除',
      resolve: '标为已解决',
      unresolve: '标为未解决',
      confirmDelete: '确定要删除这张便条吗？',
      shortcut: '按 Ctrl+Enter 可以直接加便条',
    },
    editorToolbar: {
      deployButtonLabel: '查看网页',
      statusInfoTooltipDraft: '这是草稿。写好以后把状态改为“待审”。',
      statusInfoTooltipInReview: '正在审核，不用再做什么；需要时仍可以修改。',
    },
    editorWidgets: {
      markdown: {
        strikethrough: '删除线',
        toggleMode: { rich: '切换到所见即所得', markdown: '切换到 Markdown' },
      },
      image: { chooseMultiple: '选择图片', addMore: '再加图片', removeAll: '全部去掉' },
      file: { chooseMultiple: '选择文件', addMore: '再加文件', removeAll: '全部去掉' },
      datetime: { now: '今天', setToNow: '把“%{fieldLabel}”设为今天' },
      list: { addType: '添加%{item}' },
      object: { expand: '展开', collapse: '收起' },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: '关闭', deleting: '正在删除……' } },
  ui: {
    settingsDropdown: { account: '账户' },
    toast: {
      onFailToLoadEntries: '没能读取内容。%{details}',
      onFailToPersist: '没有保存。%{details}',
      onFailToDelete: '没有删除。%{details}',
      noteAdded: '便条已添加',
      onFailToAddNote: '便条没有加上。%{details}',
      noteUpdated: '便条已修改',
      onFailToUpdateNote: '便条没有改成。%{details}',
      noteDeleted: '便条已删除',
      onFailToDeleteNote: '便条没有删掉。%{details}',
      noteResolved: '便条已标为解决',
      noteReopened: '便条已标为未解决',
      onFailToToggleNote: '便条状态没有改成。%{details}',
    },
  },
  workflow: { workflow: { newPost: '新建内容' } },
  auth: { loginWithForgejo: '用 Forgejo 账号登录' },
};

/** Decap's Chinese with our additions. */
export function chinesePhrases(stock: Phrases): Phrases {
  return merge(stock, additions);
}

function merge(base: Phrases, more: Phrases): Phrases {
  const merged = { ...base };
  for (const [key, phrase] of Object.entries(more)) {
    const old = base[key];
    const isGroup = typeof phrase === 'object' && typeof old === 'object';
    merged[key] = isGroup ? merge(old, phrase) : phrase;
  }
  return merged;
}
