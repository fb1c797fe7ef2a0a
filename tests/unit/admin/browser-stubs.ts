const element = () => ({ style: {}, appendChild() {}, setAttribute() {} });

const browser = {
  document: {
    body: element(),
    createElement: element,
    createTextNode: element,
    documentElement: element(),
    head: element(),
    addEventListener() {},
    getElementById: () => null,
    querySelector: () => null,
    querySelectorAll: () => [],
  },
  history: { length: 1 },
  location: new URL('http://localhost/#/'),
  localStorage: { getItem: () => null, setItem() {}, removeItem() {} },
  addEventListener() {},
};

/** As much of a browser as Decap's packages look for while they are loaded. */
export function stubBrowser(): void {
  Object.assign(globalThis, browser, { window: globalThis });
}
