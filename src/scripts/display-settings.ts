/**
 * <display-settings>: remembers text size and theme on the device.
 * Without JavaScript the same checkbox and radio buttons work on the page they are on, by CSS alone.
 */
class DisplaySettings extends HTMLElement {
  connectedCallback() {
    const { textSize, theme } = document.documentElement.dataset;
    const largePrint = this.querySelector<HTMLInputElement>('input[name="text-size"]');
    if (largePrint) largePrint.checked = textSize === 'large';
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[name="theme"]')) {
      radio.checked = radio.value === (theme ?? 'auto');
    }
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.apply(target);
    });
  }

  private apply(input: HTMLInputElement) {
    if (input.name === 'text-size')
      this.remember('text-size', 'textSize', input.checked ? 'large' : '');
    if (input.name === 'theme')
      this.remember('theme', 'theme', input.value === 'auto' ? '' : input.value);
  }

  private remember(key: string, attribute: 'textSize' | 'theme', value: string) {
    const { dataset } = document.documentElement;
    if (value) dataset[attribute] = value;
    else delete dataset[attribute];
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // Storage is switched off: the choice holds for this page only.
    }
  }
}

customElements.define('display-settings', DisplaySettings);
