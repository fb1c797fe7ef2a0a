import { inFile } from './replacement.ts';

const ours = {
  grayLight: '#faf7f1',
  gray: '#5d564c',
  grayDark: '#1d1a16',
  blue: '#2f4858',
  blueLight: '#e6edf1',
  green: '#1d6b3a',
  greenLight: '#e3f0e6',
  brown: '#8a4b00',
  yellow: '#fbeed9',
  red: '#a61c1c',
  redDark: '#8a1010',
  redLight: '#fbeae6',
  purple: '#5d564c',
  purpleLight: '#f1ece2',
  teal: '#a61c1c',
  tealDark: '#1d6b3a',
  tealLight: '#e3f0e6',
};

const fonts =
  "'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Decap keeps all its colours, corners and shadows in one module: the colours of styles/tokens.css take their place. */
export const inOurColours = inFile('/decap-cms-ui-default/dist/esm/styles.js', [
  ...Object.entries(ours).map(([name, colour]) => ({
    search: new RegExp(`(\\n  ${name}: )'[^']+'`),
    replacement: `$1'${colour}'`,
  })),
  { search: /primary: `[^`]*`/, replacement: `primary: \`${fonts}\`` },
  { search: /textFieldBorder: '[^']*'/, replacement: "textFieldBorder: '#ded6c8'" },
  { search: /controlLabel: '[^']*'/, replacement: "controlLabel: '#1d1a16'" },
  { search: /borderRadius: '[^']*'/, replacement: "borderRadius: '2px'" },
  { search: /topCardWidth: '[^']*'/, replacement: "topCardWidth: '100%'" },
  {
    search: /(dropMain|dropMiddle|drop): `[^`]*`/g,
    replacement: '$1: `border: 1px solid #ded6c8;`',
  },
  { search: 'background-color:#555a65;', replacement: 'background-color:#5d564c;' },
  { search: 'background-color:#aae31f;', replacement: 'background-color:#e3f0e6;' },
  { search: /dropDeep: `[^`]*`/, replacement: 'dropDeep: ``' },
]);

/** What is said while something loads is text like any other: it has to be read on our page's colour. */
export const readableLoader = inFile('/decap-cms-ui-default/dist/esm/Loader.js', [
  { search: /color:#767676/g, replacement: 'color:#5d564c' },
]);
