/** Judges the markup of one page at a time. */
export type Validate = (path: string, html: string) => Promise<string[]>;

/** Prepare to judge pages: what is wrong in each, as Chinese sentences without a full stop, with its place. */
export async function createValidator(): Promise<Validate> {
  // Loaded only where pages are judged: it takes a while.
  const { HtmlValidate } = await import('html-validate');
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    elements: [
      'html5',
      {
        'display-settings': { flow: true, permittedContent: ['@flow'] },
        'place-actions': { flow: true, permittedContent: ['@flow'] },
        'opening-state': { flow: true, phrasing: true, permittedContent: ['@phrasing'] },
        'venue-finder': { flow: true, permittedContent: ['@flow'] },
        'venue-map': { flow: true, permittedContent: ['@flow'] },
      },
    ],
    rules: {
      // Several boxes of one name are several values of it.
      'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'submit', 'reset'] }],
      // Numbers are set in one line by CSS; the rule asks for hyphens that callers would not find.
      'tel-non-breaking': 'off',
      // Lists without bullets lose their role in Safari unless it is written.
      'no-redundant-role': 'off',
      // Titles of laws are as long as they are.
      'long-title': 'off',
    },
  });
  return async (path, html) => {
    const { results } = await validator.validateString(html, path);
    return results
      .flatMap(({ messages }) => messages)
      .map(({ line, column, message, ruleId }) => {
        return `第${line}行第${column}个字符：${message}（${ruleId}）`;
      });
  };
}
