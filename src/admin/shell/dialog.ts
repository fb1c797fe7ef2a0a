interface Button {
  label: string;
  /** What the dialog answers when this button is pressed. */
  value: string;
}

interface Question {
  title: string;
  /** A paragraph a line. */
  text?: string;
  /** What stands between text and buttons. */
  more?: Node | undefined;
  /** The last one is the one that most people want; Escape answers with the first. */
  buttons: Button[];
}

/** Ask in a dialog of our own, which speaks Chinese and stays on top of everything. Resolves with the answer. */
export function openDialog({ title, text = '', more, buttons }: Question): Promise<string> {
  const dialog = document.createElement('dialog');
  dialog.className = 'desk-dialog';
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.id = `desk-dialog-${crypto.randomUUID()}`;
  dialog.setAttribute('aria-labelledby', heading.id);
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(...buttons.map(makeButton));
  const lines = text.split('\n').filter(Boolean).map(makeParagraph);
  dialog.append(heading, ...lines, ...(more ? [more] : []), form);
  document.body.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLButtonElement>('button:last-of-type')?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue || (buttons[0]?.value ?? ''));
    });
  });
}

/** Ask yes or no. */
export async function confirm(question: string): Promise<boolean> {
  const [title = question, ...rest] = question.split('\n');
  const buttons = [
    { label: '取消', value: 'no' },
    { label: '确定', value: 'yes' },
  ];
  return (await openDialog({ title, text: rest.join('\n'), buttons })) === 'yes';
}

/** Say something that must be seen. */
export async function tell(text: string): Promise<void> {
  const [title = text, ...rest] = text.split('\n');
  await openDialog({ title, text: rest.join('\n'), buttons: [{ label: '知道了', value: 'ok' }] });
}

function makeButton({ label, value }: Button, index: number, { length }: Button[]) {
  const button = document.createElement('button');
  button.value = value;
  button.textContent = label;
  if (index === length - 1) button.className = 'desk-main-button';
  return button;
}

function makeParagraph(line: string) {
  const paragraph = document.createElement('p');
  paragraph.textContent = line;
  return paragraph;
}
