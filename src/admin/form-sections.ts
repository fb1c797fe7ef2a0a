import { describeFields, type FieldDescription } from '#src/schemas/describe-fields.ts';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';

/** Fields of a form that are filled in together. */
export interface FormSection {
  title: string;
  /** Names of fields, in the order of work; `body` is the text below the front matter. */
  fields: string[];
  /** Seldom needed: folded away while nothing in it is filled in. */
  rare?: true;
}

const dates: FormSection = {
  title: '日期与网址',
  fields: ['published', 'updated', 'reviewBy', 'slug', 'formerSlugs'],
};

/** The forms as editors meet them. Files keep the order of the schemas: see entry-format.ts. */
const formSections: Record<KindName, FormSection[]> = {
  guides: [
    { title: '基本', fields: ['title', 'aliases', 'audiences', 'topics'] },
    {
      title: '主要内容',
      fields: ['answer', 'conditions', 'steps', 'papers', 'timeLimits', 'where', 'caution'],
    },
    { title: '依据与核对', fields: ['basis', 'amounts', 'reviewedOn', 'reviewer'] },
    { title: '补充', fields: ['summary', 'faq', 'body', 'changes'] },
    dates,
  ],
  policies: [
    { title: '基本', fields: ['title', 'shortTitle', 'aliases', 'level', 'region', 'topics'] },
    { title: '主要内容', fields: ['summary', 'keyPoints', 'checkedOn', 'body'] },
    {
      title: '效力与时间',
      fields: [
        'issuer',
        'documentNumber',
        'documentNumberCheck',
        'promulgated',
        'effective',
        'statusCheck',
      ],
    },
    {
      title: '修改、废止',
      fields: ['revisions', 'expires', 'repealed', 'replacedBy'],
      rare: true,
    },
    { title: '来源与核对', fields: ['officialUrl', 'sources'] },
    dates,
  ],
  'model-workers': [
    {
      title: '基本',
      fields: ['name', 'pinyin', 'aliases', 'gender', 'born', 'died', 'employer', 'trade'],
    },
    { title: '主要内容', fields: ['summary', 'honours', 'highlights', 'body', 'timeline'] },
    { title: '细节', fields: ['industry', 'district', 'quote', 'portrait', 'related'] },
    { title: '来源与核对', fields: ['publicBasis', 'sources'] },
    { title: '说法不一、撤下', fields: ['conflicts', 'withdrawn'], rare: true },
    dates,
  ],
  venues: [
    { title: '基本', fields: ['name', 'kind', 'aliases', 'status', 'statusNote', 'summary'] },
    { title: '在哪里', fields: ['district', 'address', 'location', 'directions', 'host'] },
    { title: '开放时间', fields: ['hours', 'hoursCheck', 'phone', 'eligibility', 'free'] },
    { title: '有什么', fields: ['facilities', 'accessibility', 'photos', 'body'] },
    {
      title: '更多',
      fields: ['operator', 'sports', 'activities', 'instructors', 'grades', 'facts'],
      rare: true,
    },
    { title: '来源与核对', fields: ['verifiedOn', 'sources'] },
    dates,
  ],
  amounts: [
    { title: '基本', fields: ['name', 'region', 'value', 'unit', 'from', 'until', 'body'] },
    { title: '来源与核对', fields: ['source', 'check', 'sources'] },
    dates,
  ],
  glossary: [{ title: '基本', fields: ['term', 'plain', 'synonyms', 'related', 'body'] }, dates],
  pages: [
    { title: '基本', fields: ['title', 'summary', 'body'] },
    { title: '日期与网址', fields: ['updated', 'slug', 'formerSlugs'] },
  ],
};

/** Every field of a kind in its section, the body too; what no section names comes last. */
function sectionsOf(kind: KindName): FormSection[] {
  const names = ['body', ...describeFields(kinds[kind].schema).map(({ name }) => name)];
  const sections = formSections[kind].map((section) => ({
    ...section,
    fields: section.fields.filter((name) => names.includes(name)),
  }));
  const left = names.filter((name) => sections.every(({ fields }) => !fields.includes(name)));
  return left.length > 0 ? [...sections, { title: '其他', fields: left }] : sections;
}

/** A form: an entry of a kind, or one settings file. */
export type FormName = KindName | SettingsName;

const isKind = (form: FormName): form is KindName => form in kinds;

/** The schema behind a form. */
export const schemaOf = (form: FormName) => (isKind(form) ? kinds[form] : settings[form]).schema;

const described = new Map<FormName, FieldDescription[]>();

/** The fields of a form, in the order of the schema. */
export function fieldsOf(form: FormName): FieldDescription[] {
  const known = described.get(form) ?? describeFields(schemaOf(form));
  described.set(form, known);
  return known;
}

/** The sections of a form; a settings file has one, without a title. */
export const formOf = (form: FormName): FormSection[] =>
  isKind(form) ? sectionsOf(form) : [{ title: '', fields: fieldsOf(form).map(({ name }) => name) }];
