import type { Payload } from '../payload.ts';

/** Addresses that run, or lead elsewhere than they seem to. */
const addresses: Record<string, string> = {
  'a script': 'javascript:alert(1)',
  'mixed case': 'JaVaScRiPt:alert(1)',
  'an entity': '&#106;avascript:alert(1)',
  'entities without semicolons': '&#0000106&#0000097&#0000118ascript:alert(1)',
  'hexadecimal entities': '&#x6A;&#x61;vascript&#x3A;alert(1)',
  'a colon by name': 'javascript&colon;alert(1)',
  'a tab by name': 'java&Tab;script:alert(1)',
  'a line feed by name': 'java&NewLine;script:alert(1)',
  'a tab': 'java\tscript:alert(1)',
  'a line break': 'java\nscript:alert(1)',
  'a return': 'java\rscript:alert(1)',
  'percent signs': '%6Aavascript:alert(1)',
  'a percent sign for the colon': 'javascript%3Aalert(1)',
  'a control character in front': '\u0001javascript:alert(1)',
  'an entity of a control character': '&#1;javascript:alert(1)',
  'a space in front': '&#32;javascript:alert(1)',
  'a no-break space in front': '\u00a0javascript:alert(1)',
  'a zero width space inside': 'java\u200bscript:alert(1)',
  'a byte order mark in front': '\ufeffjavascript:alert(1)',
  'a backslash': 'java\\script:alert(1)',
  'letters of another width': 'ｊａｖａｓｃｒｉｐｔ:alert(1)',
  'a dotless letter': 'ȷavascript:alert(1)',
  'a Kelvin-like letter': 'javaſcript:alert(1)',
  'a wide colon': 'javascript：alert(1)',
  'a comment': 'javascript://example.org/%0Aalert(1)',
  'Visual Basic': 'vbscript:msgbox(1)',
  'live script': 'livescript:alert(1)',
  'markup as data': 'data:text/html,<script>alert(1)</script>',
  'markup as data in base 64': 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'a drawing as data': 'data:image/svg+xml,<svg/onload=alert(1)>',
  'a picture as data': 'data:image/png;base64,iVBORw0KGgo=',
  'a blob': 'blob:https://evil.example/1',
  'a file': 'file:///etc/passwd',
  'a view of the source': 'view-source:javascript:alert(1)',
  'a jar': 'jar:https://evil.example/x.jar!/x',
  'a file system': 'filesystem:https://evil.example/x',
  'an app of the phone': 'intent://evil.example/#Intent;scheme=javascript;end',
  'no scheme': '//evil.example/x',
  'backslashes for slashes': '\\\\evil.example/x',
  'a slash and a backslash': '/\\evil.example/x',
  'a slash and a tab': '/\t/evil.example/x',
  'a slash and a tab by name': '/&Tab;/evil.example/x',
  'a slash and a backslash by name': '/&bsol;evil.example/x',
  'a name and password': 'https://www.gov.cn@evil.example/',
};

/** How Markdown writes a link. */
const places: Record<string, (address: string) => string> = {
  'in a link': (address) => `[字](${address})`,
  'in a link in angle brackets': (address) => `[字](<${address}>)`,
  'in an image': (address) => `![字](${address} "题")`,
  'in angle brackets': (address) => `<${address}>`,
  'in a definition': (address) => `[字][一]\n\n[一]: ${address}`,
};

/** Each of the addresses in each of the places. */
export const linkSchemes: Payload[] = Object.entries(addresses).flatMap(([what, address]) =>
  Object.entries(places).map(([where, write]) => ({
    name: `link scheme: ${what} ${where}`,
    group: 'link scheme',
    text: write(address),
  })),
);
