import { useCallback, useEffect, useRef, useState } from 'react';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { useFields } from '../form/follow-fields.ts';
import { useForm } from '../form/form-context.ts';
import { listChoices } from '../list-choices.ts';
import { asText, type ControlProps } from './control-props.ts';
import { Frame, useAria } from './Frame.tsx';

/** The name of the file and of the address: follows the title in pinyin until somebody types another one. */
export function SlugControl(props: ControlProps) {
  const { isNew } = useForm();
  return isNew ? <NewSlug {...props} /> : <FixedSlug {...props} />;
}

const fixed =
  '网址名就是文件名，建好以后不改，旧链接才不会失效。一定要改的，请管理员改文件名，并把现在的写进“旧网址名”。';

function FixedSlug(props: ControlProps) {
  return (
    <Frame {...props} hint={fixed}>
      <input {...useAria(props)} className="form-input" readOnly value={asText(props.value)} />
    </Frame>
  );
}

const fresh = '由标题自动生成，就是网页地址的最后一段。可以改得更短：小写字母、数字和连字符。';

function NewSlug(props: ControlProps) {
  const { form } = useForm();
  const { value, onChange } = props;
  const taken = useTaken();
  const slug = asText(value);
  const { suggest, keep } = useSuggestion(slug, taken, onChange);
  return (
    <Frame {...props} hint={fresh}>
      <div className="form-row">
        <input
          {...useAria(props)}
          className="form-input"
          type="text"
          inputMode="url"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          value={slug}
          onChange={({ target }) => {
            keep();
            onChange(target.value === '' ? undefined : target.value);
          }}
        />
        <button type="button" className="form-button" onClick={() => void suggest(true)}>
          按标题生成
        </button>
      </div>
      {taken.has(slug) && (
        <p className="form-warning">
          “{slug}”已经有人用了，请换一个，或者打开已有的那条{kinds[form as KindName].label}。
        </p>
      )}
    </Frame>
  );
}

/** The slugs of the kind that exist already, drafts too. */
function useTaken(): ReadonlySet<string> {
  const { form, decap } = useForm();
  const { query, loadEntry } = decap;
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    // `pages` and the like can be pointed to by nothing, but the catalogue has them all.
    listChoices(form as KindName, { query, loadEntry }).then(
      (choices) => setTaken(new Set(choices.map(({ value }) => value))),
      () => undefined,
    );
  }, [form, query, loadEntry]);
  return taken;
}

/** Follows the title as long as nobody has typed a slug: it is made once the title rests. */
function useSuggestion(
  slug: string,
  taken: ReadonlySet<string>,
  onChange: (slug: string | undefined) => void,
) {
  const { form, read } = useForm();
  const own = useRef(slug === '' ? undefined : slug);
  const latest = useRef({ slug, taken, onChange });
  latest.current = { slug, taken, onChange };
  const titleField = kinds[form as KindName].titleField;
  const suggest = useCallback(
    async (isAsked = false, title = asText(read(titleField))) => {
      const { findFreeSlug, makeSlug } = await import('../make-slug.ts');
      const now = latest.current;
      if (!isAsked && now.slug !== '' && now.slug !== own.current) return;
      if (own.current === keptByHand && !isAsked) return;
      const made = makeSlug(title, form === 'model-workers' ? 'name' : 'text');
      own.current = made === '' ? undefined : findFreeSlug(made, now.taken);
      now.onChange(own.current);
    },
    [form, read, titleField],
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useFields(
    useCallback(
      (name: string, title: unknown) => {
        if (name !== titleField) return;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void suggest(false, asText(title)), pause);
      },
      [suggest, titleField],
    ),
  );
  const keep = () => {
    own.current = keptByHand;
  };
  return { suggest, keep };
}

/** Milliseconds without a key before the title is taken as it stands. */
const pause = 300;
/** No slug looks like this. */
const keptByHand = ' ';
