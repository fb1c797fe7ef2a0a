/** A file of the glossary with this front matter, well filled in otherwise. */
const file = (frontMatter: string, body = '合成正文。') => `---\n${frontMatter}\n---\n\n${body}\n`;

const good = 'slug: hecheng\nterm: 合成名词\nplain: 合成白话';

/** Nine levels of ten aliases each: a thousand million words when unfolded. */
const bomb = Array.from({ length: 9 }, (_, level) => {
  const items = Array.from({ length: 10 }, () => (level === 0 ? 'x' : `*a${level - 1}`));
  return `a${level}: &a${level} [${items.join(', ')}]`;
}).join('\n');

const nested = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n');

/** Files that are wrong as a whole. None of them may get in, and none may stop the others. */
export const brokenFiles: Record<string, string> = {
  nothing: '',
  'a NUL alone': '\u0000',
  'only a body': '合成正文。',
  'front matter that does not end': `---\n${good}\n`,
  'front matter in JavaScript': `---js\n({ slug: process.exit(1) })\n---\n`,
  'front matter in JSON': `---json\n{"slug":"hecheng"}\n---\n`,
  'front matter in TOML': '+++\nslug = "hecheng"\n+++\n',
  'front matter that is a list': file('- 一\n- 二'),
  'front matter that is a text': file('合成'),
  'front matter that is nothing': file(''),
  'two documents': file(`${good}\n--- # 二\nslug: zwei`),
  'the end of a document': file(`${good}\n...\nslug: zwei`),
  'a function': file(`${good}\nsynonyms: !!js/function "function () { process.exit(1) }"`),
  'a regular expression': file(`${good}\nsynonyms: [!!js/regexp /(a+)+$/]`),
  'a class of Python': file(`${good}\nsynonyms: !!python/object/apply:os.system ["id"]`),
  'a class of Ruby': file(`${good}\nsynonyms: !ruby/object:Gem::Installer {}`),
  bytes: file(`${good}\nsynonyms: [!!binary PHNjcmlwdD4=]`),
  'a tag of our own': file(`%TAG ! tag:evil.example,2026:\n--- \n${good}`),
  'an include': file(`${good}\nsynonyms: !include /etc/passwd`),
  'a set': file(`${good}\nsynonyms: !!set {一, 二}`),
  'an anchor': file(`${good}\nsynonyms: [&a 一]`),
  'an alias': file(`${good}\nsynonyms: [&a 一, *a]`),
  'an alias of nothing': file(`${good}\nsynonyms: [*a]`),
  'an alias of itself': file(`${good}\nsynonyms: &a [*a]`),
  'a bomb of aliases': file(`${good}\n${bomb}`),
  'a merge': file(`x: &x {term: 二}\n<<: *x\n${good}`),
  'a merge without an alias': file(`${good}\n<<: {term: 二}`),
  'a field twice': file(`${good}\nterm: 二`),
  'a prototype': file(`${good}\n__proto__:\n  term: 二`),
  'a prototype in quotes': file(`${good}\n"__proto__": {isAdmin: true}`),
  'a constructor': file(`${good}\nconstructor: {prototype: {isAdmin: true}}`),
  'a field named like a method': file(`${good}\ntoString: 二`),
  'a field that is a list': file(`${good}\n? [一, 二]\n: 三`),
  'a field that is nothing': file(`${good}\n: 三`),
  'a field with a NUL': file(`${good}\n"te\\0rm": 三`),
  'a large number': file(`slug: hecheng\nterm: 1${'0'.repeat(400)}\nplain: 合成`),
  infinity: file(`${good}\nsynonyms: .inf`),
  'no number': file(`${good}\nsynonyms: .nan`),
  'a text for a list': file(`${good}\nsynonyms: 一`),
  'a group for a text': file('slug: hecheng\nterm: {一: 二}\nplain: 合成'),
  'a slug that climbs': file('slug: ../../etc/passwd\nterm: 合成\nplain: 合成'),
  'a slug of another file': file('slug: gonghui\nterm: 合成\nplain: 合成'),
  'a slug of two lines': file('slug: "hecheng\\n"\nterm: 合成\nplain: 合成'),
  'a tab for a space': file(`${good}\nrelated:\n\t- gonghui`),
  'an indent that does not fit': file(`${good}\nrelated:\n   - gonghui\n  - zhiyebing`),
  'a quote without an end': file(`${good}\nsynonyms: ["一`),
  'a bracket without an end': file(`${good}\nsynonyms: [一`),
  'two colons': file(`${good}\nsynonyms: 一: 二: 三`),
  'a sign that is reserved': file(`${good}\nsynonyms: [@一, \`二\`]`),
  'a hundred levels': file(`${good}\n${nested(100)}`),
  'five thousand brackets': file(`${good}\nsynonyms: ${'['.repeat(5000)}${']'.repeat(5000)}`),
  'five thousand brackets without an end': file(`${good}\nsynonyms: ${'['.repeat(5000)}`),
  'five thousand braces': file(`${good}\nsynonyms: ${'{a: '.repeat(2500)}${'}'.repeat(2500)}`),
  'five thousand dashes': file(`${good}\nsynonyms:\n  ${'- '.repeat(5000)}一`),
  'five thousand question marks': file(`${good}\n${'? '.repeat(5000)}`),
  '17 KB': file(`${good}\nsynonyms: [${'一二三四, '.repeat(1250)}五]`),
  'a megabyte': file(`${good}\nsynonyms: ["${'一'.repeat(350_000)}"]`),
  'a megabyte of comments': file(`${good}\n${'# 一\n'.repeat(150_000)}`),
  'a text of a megabyte of spaces': file(`${good}\nsynonyms: ["${' '.repeat(1_000_000)}"]`),
  'half a character': file(`slug: hecheng\nterm: "\\uD800"\nplain: 合成`),
  'a control character': file(`slug: hecheng\nterm: "\\x1b[31m"\nplain: 合成`),
  'a text turned round': file(`slug: hecheng\nterm: "合成\\u202e"\nplain: 合成`),
  'returns alone for line breaks': file(good).replaceAll('\n', '\r'),
  'two byte order marks': `\ufeff\ufeff${file(good)}`,
  'every second byte nothing': file(good).replace(/[\s\S]/g, '$&\u0000'),
};
