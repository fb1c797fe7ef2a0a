/**
 * <place-actions>: copy the address of a place, share its page, print its poster.
 * Text that the browser will not copy is put into a field and selected, so that nothing is lost.
 */
class PlaceActions extends HTMLElement {
  connectedCallback() {
    for (const button of this.querySelectorAll('button')) button.hidden = false;
    this.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) void this.act(target.dataset);
    });
  }

  private async act({ copy, share, print }: DOMStringMap) {
    this.tell('');
    if (print !== undefined) window.print();
    if (copy !== undefined) await this.copy(copy, '地址');
    if (share !== undefined) await this.share();
  }

  private async share() {
    const url = location.origin + location.pathname;
    try {
      if (!navigator.share) return await this.copy(url, '网址');
      await navigator.share({ title: this.dataset['name'] ?? document.title, url });
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      if (!isCancelled) await this.copy(url, '网址');
    }
  }

  private async copy(text: string, name: string) {
    try {
      await navigator.clipboard.writeText(text);
      this.tell(`${name}已复制，可以粘贴了。`);
    } catch {
      this.tell(`没能自动复制。${name}在下面，已经选中，请自己复制。`, text);
    }
  }

  /** Say how it went; with a text, show it to be copied by hand. */
  private tell(message: string, text?: string) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = message;
    this.querySelector('input')?.remove();
    if (text === undefined) return;
    const field = document.createElement('input');
    field.readOnly = true;
    field.value = text;
    field.ariaLabel = '要复制的文字';
    this.append(field);
    field.select();
  }
}

customElements.define('place-actions', PlaceActions);
