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
  /** Escape answers with the first, and so does leaving the screen; with one button the dialog stays. */
  buttons: Button[];
  /** The answer that most people want: the last one unless it is said. */
  main?: string;
}

/** Ask in a dialog of our own, which speaks Chinese and stays on top of everything. Resolves with the answer. */
export function openDialog(question: Question): Promise<string> {
  const { title, text = '', more, buttons, main = buttons.at(-1)?.value } = question;
  const dialog = document.createElement('dialog');
  dialog.className = 'desk-dialog';
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.id = `desk-dialog-${crypto.randomUUID()}`;
  dialog.setAttribute('aria-labelledby', heading.id);
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(...buttons.map((button) => makeButton(button, button.value === main)));
  const lines = text.split('\n').filter(Boolean).map(makeParagraph);
  dialog.append(heading, ...lines, ...(more ? [more] : []), form);
  document.body.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLButtonElement>('button.desk-main-button')?.focus();
  // What is asked about is no longer there after Back or a pasted link.
  const left = () => dialog.close();
  if (buttons.length > 1) window.addEventListener('hashchange', left);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      window.removeEventListener('hashchange', left);
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

function makeButton({ label, value }: Button, isMain: boolean) {
  const button = document.createElement('button');
  button.value = value;
  button.textContent = label;
  if (isMain) button.className = 'desk-main-button';
  return button;
}

function makeParagraph(line: string) {
  const paragraph = document.createElement('p');
  paragraph.textContent = line;
  return paragraph;
}
