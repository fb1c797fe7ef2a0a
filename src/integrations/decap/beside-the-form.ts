import { inCore } from './replacement.ts';

/** Form and preview beside it, or over it on a phone, with one button of ours that shows and hides it. */
export const beside = inCore('components/Editor/EditorInterface.js', [
  {
    search: /_jsxs\(Editor, \{\s*children: \[/,
    replacement:
      '_jsx(globalThis.deskParts.Panel, {...this.props, focusField: this.handleFieldClick, ' +
      'preview: previewEnabled ? {isShown: rightPane === "preview", toggle: () => this.handleTogglePane("preview", rightPane)} : undefined}), ' +
      '_jsxs(Editor, {"data-preview": rightPane === "preview" ? "shown" : "hidden", children: [',
  },
  {
    // Not rendered while it is hidden, so that nobody makes a page that is not seen.
    search: /_jsx\(EditorPreviewPane, \{/,
    replacement:
      'this.state.rightPane !== NO_PANE && _jsx(globalThis.deskParts.Preview, {' +
      'onClose: () => this.handleTogglePane("preview", "preview"),',
  },
  // Its round buttons lie on the preview, and our preview does not scroll along.
  {
    search: /_jsxs\(ViewControls, \{[\s\S]*?\}\), (?=_jsx\(EditorContent)/,
    replacement: '',
  },
  {
    // The form stays where it is when the preview comes and goes; a split pane is nothing for a phone.
    search: /rightPane: rightPane,(?=\s*editor: editor,)/,
    replacement: "rightPane: isPhone() ? null : previewEnabled ? 'preview' : rightPane,",
  },
  {
    search: /(editorWithNotes: editorWithNotes\s*\}\))(\]\s*\}, draftKey)/,
    replacement:
      '$1, isPhone() && rightPane === "preview" && _jsx(globalThis.deskParts.Preview, {' +
      'collection, entry: previewEntry, fields, onClose: () => this.handleTogglePane("preview", "preview")})$2',
  },
  {
    search: "const NO_PANE = 'none';",
    replacement: '$& const isPhone = () => matchMedia("(max-width: 799px)").matches;',
  },
  // On a phone the preview covers the form, so the form comes first, every time.
  {
    search: 'rightPane: storedPanePreference(),',
    replacement: 'rightPane: isPhone() ? NO_PANE : storedPanePreference(),',
  },
  {
    search: 'localStorage.setItem(RIGHT_PANE, next);',
    replacement: 'if (!isPhone()) localStorage.setItem(RIGHT_PANE, next);',
  },
  // Without its import, its own preview stays out of the bundle.
  { search: /import EditorPreviewPane from [^\n]+\n/, replacement: '' },
]);
