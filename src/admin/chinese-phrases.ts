import { editorPhrases } from './chinese-editor-phrases.ts';
import { mergePhrases, type Phrases } from './merge-phrases.ts';

/** What Decap's Chinese lacks, and what it says in words that mean nothing to an editor. */
const additions: Phrases = {
  auth: {
    loggingIn: '正在登录……',
    loginWithForgejo: '用 Forgejo 账号登录',
    loginWithGitLab: '用 GitLab 账号登录',
    loginWithGitHub: '用 GitHub 账号登录',
    loginWithNetlifyIdentity: '用账号登录',
    loginWithAzure: '用账号登录',
    loginWithBitbucket: '用账号登录',
    loginWithGitea: '用账号登录',
    errors: { identitySettings: '连不上登录服务，请稍后再试。' },
  },
  app: {
    header: { content: '内容', workflow: '流程', media: '图片与文件', quickAdd: '新建' },
    app: {
      errorHeader: '编辑台打不开：配置有错误',
      configErrors: '错误',
      checkConfigYml: '请把上面的话告诉维护网站的同事。',
      loadingConfig: '正在打开……',
      waitingBackend: '正在连接……',
    },
    notFoundPage: { header: '没有这个页面' },
  },
  collection: {
    sidebar: {
      collections: '栏目',
      allCollections: '全部栏目',
      searchAll: '按标题或拼音查找',
      searchIn: '在哪里找',
    },
    collectionTop: {
      viewAs: '显示方式',
      viewAsList: '用列表显示',
      viewAsGrid: '用卡片显示',
      newButton: '新建%{collectionLabel}',
      newButtonAriaLabel: '新建%{collectionLabel}',
      searchResults: '“%{searchTerm}”的查找结果',
      searchResultsInCollection: '在%{collection}里查找“%{searchTerm}”的结果',
    },
    entries: {
      loadingEntries: '正在读取……',
      cachingEntries: '正在读取……',
      longerLoading: '内容很多，还要一会儿。',
      noEntries: '还没有内容',
      unpublishedHeader: '还没发布的内容',
    },
  },
  mediaLibrary: {
    mediaLibraryCard: { copyUrl: '复制网址' },
    mediaLibrary: {
      onDelete: '要删除这个文件吗？\n还有内容用到它的话，不会删除，会告诉您是哪些内容。',
      fileTooLarge: '文件太大\n不能超过%{size} kB，请先压缩再上传。',
    },
    mediaLibraryModal: {
      loading: '正在读取……',
      close: '关闭',
      noResults: '没有找到',
      noAssetsFound: '还没有图片和文件',
      noImagesFound: '还没有图片',
      private: '内部',
      mediaAssets: '图片与文件',
      search: '按文件名查找',
      uploading: '正在上传……',
      deleting: '正在删除……',
      deleteSelected: '删除选中的',
      chooseSelected: '用这张',
    },
  },
  ui: {
    default: { goBackToSite: '回到网站' },
    errorBoundary: {
      title: '编辑台出错了',
      details: '您写的文字还在这台电脑上，重新打开页面后会问您要不要恢复。请把下面的话',
      reportIt: '告诉维护网站的同事。',
      detailsHeading: '出错的地方',
      privacyWarning: '发给别人之前，请看看里面有没有不该公开的内容。',
      recoveredEntry: {
        heading: '没保存的文字',
        warning: '离开这一页之前，请先复制到别处。',
        copyButtonLabel: '复制文字',
      },
    },
    settingsDropdown: { logOut: '退出', account: '账户' },
    toast: {
      onFailToLoadEntries: '没能读取内容。%{details}',
      onFailToLoadDeployPreview: '没能打开预览。%{details}',
      onFailToPersist: '没有保存。%{details}',
      onFailToDelete: '没有删除。%{details}',
      onFailToUpdateStatus: '状态没有改成。%{details}',
      missingRequiredField: '还有必填的地方没有填，请看标红的项目。',
      entryPublished: '已发布。网页正在更新，一般半分钟内就能看到。',
      entryUnpublished: '已撤下，网页正在更新',
      onFailToPublishEntry: '没有发布。%{details}',
      onFailToUnpublishEntry: '没有撤下。%{details}',
      entryUpdated: '状态已改',
      onDeleteUnpublishedChanges: '还没发布的修改已删除',
      noteAdded: '便条已添加',
      onFailToAddNote: '便条没有加上。%{details}',
      noteUpdated: '便条已修改',
      onFailToUpdateNote: '便条没有改成。%{details}',
      noteDeleted: '便条已删除',
      onFailToDeleteNote: '便条没有删掉。%{details}',
      noteResolved: '便条已标为解决',
      noteReopened: '便条已标为未解决',
      onFailToToggleNote: '便条状态没有改成。%{details}',
      onLoggedOut: '登录已过期。请先把文字复制出来，再重新登录。',
      onBackendDown: '存放内容的服务器出了故障：%{details}',
    },
  },
  workflow: {
    workflow: {
      loading: '正在读取……',
      workflowHeading: '流程',
      newPost: '新建内容',
      description: '%{smart_count}篇等着审，%{readyCount}篇等着发布。',
      dateFormat: 'M月D日HH:mm',
    },
    workflowCard: {
      lastChange: '%{date}，%{author}',
      lastChangeNoDate: '%{author}',
      deleteChanges: '放弃修改',
      deleteNewEntry: '删除草稿',
      publishChanges: '发布',
      publishNewEntry: '发布',
    },
    workflowList: {
      onDeleteEntry: '要删除这份还没发布的文字吗？\n已经发布的内容不受影响。',
      onPublishingNotReadyEntry: '先改成“待发布”，才能发布。',
      onPublishEntry: '要发布吗？\n发布后网页会自动更新。',
      draftHeader: '草稿',
      inReviewHeader: '待审',
      readyHeader: '待发布',
      currentEntries: '%{smart_count}篇',
    },
  },
};

/** Decap's Chinese with our additions. */
export const chinesePhrases = (stock: Phrases): Phrases =>
  mergePhrases(mergePhrases(stock, additions), editorPhrases);
