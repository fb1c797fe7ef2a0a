import { beside } from './beside-the-form.ts';
import { inCore, inFile } from './replacement.ts';

/** Places in Decap's own screens where ours stand: see admin/desk-parts.ts. */
export const withOurParts = [
  ...inCore('components/App/App.js', [
    {
      search: /_jsx\(Redirect, \{\s*exact: true,\s*from: "\/",\s*to: defaultPath\s*\}\)/,
      replacement:
        '_jsx(Route, {exact: true, path: "/", component: globalThis.deskParts.Home}), ' +
        '_jsx(Route, {path: "/history/:collection/:slug", component: globalThis.deskParts.History})',
    },
    // Its bar is a canvas outside of the page's parts.
    { search: /import TopBarProgress from [^\n]+\n/, replacement: '' },
    { search: /TopBarProgress\.config\(\{[\s\S]*?\}\);\n/, replacement: '' },
    { search: '_jsx(TopBarProgress, {})', replacement: '_jsx("div", {className: "desk-busy"})' },
    // The skip link leads here.
    {
      search: '_jsxs(AppMainContainer, {',
      replacement: '_jsxs(AppMainContainer, {as: "main", id: "desk-main", tabIndex: -1,',
    },
  ]),
  ...beside,
  ...inCore('components/App/Header.js', [
    {
      search: /shouldShowLogo && _jsx\(AppHeaderLogo/,
      replacement:
        '_jsx("li", {className: "desk-brand", children: "沈阳e工会编辑台"}), ' +
        '_jsx("li", {children: _jsxs(AppHeaderNavLink, {to: "/", exact: true, activeClassName: "header-link-active", ' +
        'children: [_jsx(Icon, {type: "home"}), "工作台"]})}), shouldShowLogo && _jsx(AppHeaderLogo',
    },
    {
      search: /to: "\/",(\s*activeClassName: "header-link-active",\s*isActive)/,
      replacement: 'to: "/collections/" + this.props.collections.keySeq().first(),$1',
    },
    {
      search: '_jsx("nav", {',
      replacement: '_jsx("nav", {"aria-label": "编辑台",',
    },
  ]),
  ...inCore('components/UI/SettingsDropdown.js', [
    {
      search: /_jsx\(Avatar, \{\s*imageUrl: imageUrl\s*\}\)/,
      replacement: '_jsx(globalThis.deskShell.Account, {})',
    },
    { search: 'children: stripProtocol(displayUrl)', replacement: 'children: "看网站"' },
    { search: /import \{ stripProtocol \}[^\n]+\n/, replacement: '' },
    // Its name is the person's, not “account”.
    { search: /"aria-label": t\('ui\.settingsDropdown\.account'\),/, replacement: '' },
  ]),
  // What a role may not do is not offered; the panel says why.
  ...inCore('components/Editor/EditorToolbar.js', [
    {
      search: /const canPublish = collection\.get\('publish'\) && !useOpenAuthoring;/,
      replacement:
        "const canPublish = collection.get('publish') && globalThis.deskShell.may('publisher');",
    },
    {
      search: /const canDelete = collection\.get\('delete', true\);/,
      replacement:
        "const canDelete = collection.get('delete', true) && globalThis.deskShell.may('publisher');",
    },
    {
      search: /\(!showDelete \|\| useOpenAuthoring\) && !hasUnpublishedChanges/,
      replacement:
        "(!showDelete || !globalThis.deskShell.may('publisher')) && !hasUnpublishedChanges",
    },
    {
      // A button that only answers “not yet” is none.
      search: '!hasChanged && this.renderNewEntryWorkflowPublishControls(',
      replacement:
        '!hasChanged && currentStatus === status.last() && this.renderNewEntryWorkflowPublishControls(',
    },
    {
      // At the desk the preview stands beside the form.
      search:
        "return this.renderDeployPreviewControls(t('editor.editorToolbar.deployPreviewButtonLabel'));",
      replacement: 'return null;',
    },
    {
      search: /useOpenAuthoring \? '' : _jsx\(StatusDropdownItem/,
      replacement: "!globalThis.deskShell.may('reviewer') ? '' : _jsx(StatusDropdownItem",
    },
    {
      // What nobody has saved yet is not saved.
      search: ': _jsx(BackStatusUnchanged, {',
      replacement: ': this.props.isNewEntry ? null : _jsx(BackStatusUnchanged, {',
    },
  ]),
  ...inCore('components/Workflow/WorkflowList.js', [
    {
      search: "const allowPublish = collection?.get('publish');",
      replacement:
        "const allowPublish = collection?.get('publish') && globalThis.deskShell.may('publisher');",
    },
    {
      search: /editLink: editLink,/,
      replacement:
        '$& status: ownStatus, onChangeStatus: next => this.props.handleChangeStatus(collectionName, slug, ownStatus, next),',
    },
  ]),
  ...inCore('components/Workflow/WorkflowCard.js', [
    { search: /(\n {2}postAuthor,)(\n {2}t\n)/, replacement: '$1\n  status, onChangeStatus,$2' },
    {
      search: '_jsxs(CardButtonContainer, {',
      replacement:
        '_jsx(globalThis.deskShell.CardStatus, {status, title, onChange: onChangeStatus}), $&',
    },
  ]),
  // Any backend may search better than by reading every entry.
  ...inCore('backend.js', [
    {
      search: 'async search(collections, searchTerm) {',
      replacement:
        '$&\n    const found = await globalThis.deskShell.search(collections, searchTerm);\n    if (found) return { entries: found };',
    },
    {
      search: 'async listAllEntries(collection) {',
      replacement:
        '$&\n    const brief = await globalThis.deskShell.listBriefly(collection);\n    if (brief) return brief;',
    },
  ]),
  ...inFile('/decap-cms-core/dist/esm/components/Collection/Entries/EntryCard.js', [
    {
      // A file that cannot be read still has a name.
      search: 'const summary = selectEntryCollectionTitle(collection, entry);',
      replacement:
        "const summary = selectEntryCollectionTitle(collection, entry)?.trim() || entry.get('slug');",
    },
  ]),
];
