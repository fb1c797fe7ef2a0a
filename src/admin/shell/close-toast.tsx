/** Closes a notice. */
export function CloseToast({ closeToast }: { closeToast: (event: React.MouseEvent) => void }) {
  return (
    <button type="button" className="desk-close-toast" aria-label="关闭" onClick={closeToast}>
      ×
    </button>
  );
}
