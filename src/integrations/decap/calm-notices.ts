import { inCore } from './replacement.ts';

/** Notices below the form, where no button is; only what went wrong interrupts a screen reader. */
export const calmNotices = inCore('components/UI/Notifications.js', [
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
]);
