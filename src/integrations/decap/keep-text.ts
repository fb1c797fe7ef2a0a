import { inCore } from './replacement.ts';

/** Changes that keep what somebody typed. */
export const keepText = [
  // Going from one entry to another, Decap keeps the first one's form and saves it over the second one's file.
  ...inCore('components/App/App.js', [
    {
      search: /_jsx\(Editor, \{\s*\.\.\.props,\s*newRecord: true\s*\}\)/,
      replacement: '_jsx(Editor, {...props, newRecord: true, key: props.match.url})',
    },
    {
      search: /_jsx\(Editor, \{\s*\.\.\.props\s*\}\)/,
      replacement: '_jsx(Editor, {...props, key: props.match.url})',
    },
  ]),
  ...inCore('components/Editor/Editor.js', [
    {
      search: /const unblock = history\.block\(navigationBlocker\);/,
      replacement: 'const unblock = this.unblock = history.block(navigationBlocker);',
    },
    {
      // Leaving is no reason to throw the backup away: only a save is.
      search: /this\.deleteBackup\(\);(\s*unblock\(\);\s*this\.unlisten\(\);)/,
      replacement: '$1\n      this.unlisten = undefined;',
    },
    {
      search: 'retrieveLocalBackup(collection, slug);',
      replacement: 'globalThis.deskShell.setEditor(this);\n    $&',
    },
    {
      search: 'this.createBackup.flush();',
      replacement:
        "$&\n    window.removeEventListener('pagehide', this.createBackup.flush);\n    document.removeEventListener('visibilitychange', this.createBackup.flush);\n    this.unblock?.();\n    this.unlisten?.();",
    },
    {
      // A browser that is closed or crashes does not wait for two seconds.
      search: "window.addEventListener('beforeunload', this.exitBlocker);",
      replacement:
        "$&\n    window.addEventListener('pagehide', this.createBackup.flush);\n    document.addEventListener('visibilitychange', this.createBackup.flush);",
    },
    {
      search: '}, 2000);',
      replacement: '}, 400);',
    },
    {
      search: 'await persistEntry(collection);',
      replacement: 'this.createBackup.flush();\n    $&',
    },
    {
      // Each backup is offered that is read, not only the first.
      search: '!prevProps.localBackup && this.props.localBackup',
      replacement: 'prevProps.localBackup !== this.props.localBackup && this.props.localBackup',
    },
    {
      search:
        /const confirmLoadBackup = window\.confirm\([\s\S]*?else \{\s*this\.deleteBackup\(\);\s*\}/,
      replacement: `globalThis.deskShell.offerBackup({
        collection: this.props.collection,
        slug: this.props.newEntry ? undefined : this.props.slug,
        backup: this.props.localBackup.get('entry'),
        current: () => this.props.entryDraft.get('entry'),
        load: () => this.props.loadLocalBackup(),
      });`,
    },
  ]),
  ...inCore('backend.js', [
    {
      search:
        /const key = getEntryBackupKey\(collection\.get\('name'\), slug\);\s*const backup = await localForage\.getItem\(key\);/,
      replacement:
        "const backup = await globalThis.deskShell.readBackup(collection.get('name'), slug);",
    },
    {
      search:
        /const key = getEntryBackupKey\(collection\.get\('name'\), entry\.get\('slug'\)\);(\s*const raw)/,
      replacement: '$1',
    },
    {
      search: /await localForage\.setItem\(key, \{(\s*raw,)/,
      replacement:
        "await globalThis.deskShell.writeBackup(collection.get('name'), entry.get('slug'), {$1",
    },
    {
      // A save throws away its own backup, and no other.
      search:
        /await localForage\.removeItem\(getEntryBackupKey\(collection\.get\('name'\), slug\)\);[\s\S]*?getEntryBackupKey\(collection\.get\('name'\)\)\)\);/,
      replacement: "await globalThis.deskShell.dropSaved(collection.get('name'), slug);",
    },
    {
      // A second entry of the same name got another file name, silently.
      search: /while \(usedSlugs\.includes\(uniqueSlug\) \|\| (\([\s\S]*?\))\) \{[\s\S]*?\n {4}\}/,
      replacement:
        'if (!slug || usedSlugs.includes(slug) || $1) throw globalThis.deskShell.takenSlug(slug);',
    },
    { search: /let i = 1;\n\s*let uniqueSlug/, replacement: 'const uniqueSlug' },
  ]),
  // A draft that is changed after its review is a draft again; Decap would go on showing the old step.
  ...inCore('actions/editorialWorkflow.js', [
    {
      search: 'dispatch(unpublishedEntryPersisted(collection, serializedEntry));',
      replacement:
        "$&\n      const moved = globalThis.deskShell.statusAfterSave();\n      if (moved && existingUnpublishedEntry) dispatch(unpublishedEntryStatusChangePersisted(collection.get('name'), newSlug, moved));",
    },
  ]),
  ...inCore('actions/mediaLibrary.js', [
    {
      // Replacing a picture deleted the old one at once, whoever used it.
      search: /if \(!window\.confirm\([\s\S]*?await dispatch\(deleteMedia\([\s\S]*?\n {6}\}/,
      replacement:
        'globalThis.deskShell.tell("已经有一个文件叫“" + existingFile.name + "”。请改名后重新上传。");\n      return;',
    },
  ]),
];
