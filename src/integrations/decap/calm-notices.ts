import { inCore } from './replacement.ts';

/** Notices below the form, where no button is; only what went wrong interrupts a screen reader. */
export const calmNotices = [
  ...inCore('components/UI/Notifications.js', [
    {
      search: 'className: "notif__container",',
      replacement:
        '$& closeButton: globalThis.deskShell.CloseToast, icon: false, hideProgressBar: true, "aria-label": "通知",',
    },
    { search: 'position: "top-right",', replacement: 'position: "bottom-left",' },
    { search: 'theme: "colored",', replacement: 'theme: "light",' },
    {
      search: 'type: notification.type\n',
      replacement:
        'type: notification.type, role: notification.type === "error" ? "alert" : "status"\n',
    },
  ]),
  // Two versions that were put together in the form are news, not a failure.
  ...inCore('actions/editorialWorkflow.js', [
    {
      search:
        /message: (\{\s*key: 'ui\.toast\.onFailToPersist',\s*details: error\s*\}),\s*type: 'error',/,
      replacement:
        "message: error.isNotice ? error.message : $1,\n        type: error.isNotice ? 'info' : 'error',",
    },
  ]),
  // Right after a jump to another kind the entry is looked up in the one before; it has no page to link to.
  ...inCore('actions/deploys.js', [
    {
      search: 'published ? backend.getDeploy(',
      replacement: 'published ? entry && backend.getDeploy(',
    },
  ]),
];
