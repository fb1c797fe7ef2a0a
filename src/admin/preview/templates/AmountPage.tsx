import type { Amount } from '#src/schemas/amount.ts';
import { describeAmount } from '#src/schemas/describe-amount.ts';
import { Tag } from './parts.tsx';
import { scoped } from './scoped.ts';
import type { TemplateProps } from './site-facts.ts';

/** One amount as `pages/amounts.astro` lists it. */
export function AmountPage({ data, day }: TemplateProps<Amount>) {
  const { slug, name, region, value, period, source, warning } = describeAmount(data, day);
  return scoped(
    'pages/amounts.astro',
    <article className="wrap">
      <section className="group">
        <h2>{region}</h2>
        <ul className="amounts">
          <li id={slug}>
            <h3>{name}</h3>
            <p className="value">{value}</p>
            {period && <p>{period}</p>}
            {warning && (
              <p className="warning">
                <Tag tone="caution">待核实</Tag> {warning}。
              </p>
            )}
            <p className="quiet small">来源：{source}</p>
          </li>
        </ul>
      </section>
    </article>,
  );
}
