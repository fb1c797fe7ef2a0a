import { formatDate } from '#src/lib/dates.ts';
import { toWgs84 } from '#src/lib/datum.ts';
import { makeRouteLinks } from '#src/lib/route-links.ts';
import { describeTimes, listWeeks } from '#src/schemas/describe-hours.ts';
import {
  adviseCall,
  describeOffers,
  describeWhere,
  isGone,
  isShut,
  toneOfStatus,
  warnOfPoint,
} from '#src/schemas/describe-venue.ts';
import type { Hours } from '#src/schemas/hours.ts';
import { checkLabels } from '#src/schemas/shared.ts';
import { type Venue, venueKinds, venueStatuses } from '#src/schemas/venue.ts';
import { describeVerification, isVerified } from '#src/schemas/verification.ts';
import { Body, FactTable, LinkList, PhoneLink, SourceList, Tag } from './parts.tsx';
import { scoped } from './scoped.ts';
import type { TemplateProps } from './site-facts.ts';

type Props = TemplateProps<Venue>;

/** Like `pages/venues/[slug].astro`, without the drawing of where it lies. */
export function VenuePage(props: Props) {
  const { data, body } = props;
  const offers = describeOffers(data);
  return (
    <article className="wrap columns">
      <div className="first">
        <Head {...props} />
        <GoThere {...props} />
        {data.summary && <p className="section lead">{data.summary}</p>}
        <Where venue={data} />
      </div>
      <div className="beside">
        <Verification {...props} />
      </div>
      <div className="rest">
        <OpeningHours hours={data.hours} check={data.hoursCheck} />
        {offers.length > 0 && (
          <section className="section">
            <h2>有什么</h2>
            <FactTable facts={offers} />
          </section>
        )}
        {data.facts && (
          <section className="section">
            <h2>还知道这些</h2>
            <LinkList items={data.facts.map((label) => ({ label }))} />
          </section>
        )}
        <Photos {...props} />
        <Body source={body} className="section prose" />
        <section className="section">
          <h2>来源</h2>
          <SourceList sources={data.sources} />
        </section>
      </div>
    </article>
  );
}

function Head({ data, day }: Props) {
  const { name, kind, status, hours, verifiedOn } = data;
  return scoped(
    'components/venues/VenueHead.astro',
    <>
      <h1>{name}</h1>
      <p className="kind">
        <Tag tone="law">{venueKinds[kind]}</Tag>{' '}
        <Tag tone={toneOfStatus(status)}>{venueStatuses[status]}</Tag>{' '}
        {!isVerified(verifiedOn, day) && status !== 'unknown' && <Tag tone="caution">待核实</Tag>}
      </p>
      {hours && !isShut(data) && (
        <p className="state">
          <span data-part="state">开放时间见下面</span>
        </p>
      )}
    </>,
  );
}

function GoThere({ data, facts }: Props) {
  const { name, district, address, location, statusNote } = data;
  const { site, unionHotline } = facts;
  const wgs84 = location && toWgs84([location.lng, location.lat], location.datum);
  const point = wgs84 && { lng: wgs84[0], lat: wgs84[1] };
  const sender = { organisation: site.organiser, site: site.name };
  const links = point && !isGone(data) ? makeRouteLinks({ name, address, point }, sender) : [];
  const warning = warnOfPoint(data);
  return scoped(
    'components/venues/GoThere.astro',
    <>
      <address className="place">
        {district} {address ?? '地址待核实'}
      </address>
      {links.length > 0 ? (
        <Routes links={links} />
      ) : (
        <p className="call">
          <PhoneLink number={unionHotline.number} name={unionHotline.name} main />
          <span>{adviseCall(isGone(data))}</span>
        </p>
      )}
      {links.length > 0 && warning && <p className="rough caution small">{warning}</p>}
      {statusNote && <p className="quiet">{statusNote}</p>}
    </>,
  );
}

const Routes = ({ links }: { links: ReturnType<typeof makeRouteLinks> }) =>
  scoped(
    'components/venues/RouteButtons.astro',
    <ul className="routes" aria-label="用地图去这里">
      {links.map(({ app, href }, index) => (
        <li key={app}>
          <a
            className={index === 0 ? 'external-route main' : 'external-route'}
            rel="external noopener"
            href={href}
          >
            {index === 0 ? (
              <>
                <span>去这里</span> <span className="small">{app}</span>
              </>
            ) : (
              app
            )}
          </a>
        </li>
      ))}
    </ul>,
  );

const Where = ({ venue }: { venue: Venue }) =>
  scoped(
    'components/venues/WhereFacts.astro',
    <section className="section">
      <h2>在哪里、怎么走</h2>
      <FactTable facts={describeWhere(venue)} />
      {venue.phone && (
        <p className="phone-line">
          <PhoneLink number={venue.phone} name={venue.name} />
        </p>
      )}
    </section>,
  );

function Verification({ data: { verifiedOn }, facts, day }: Props) {
  const isSure = isVerified(verifiedOn, day);
  return (
    <section className="section">
      <h2>核实</h2>
      <p>
        {!isSure && (
          <>
            <Tag tone="caution">待核实</Tag>{' '}
          </>
        )}
        {describeVerification(verifiedOn, day)}。
      </p>
      {!isSure && <p className="caution">去之前最好先打{facts.unionHotline.number}问一声。</p>}
    </section>
  );
}

const OpeningHours = ({ hours, check }: { hours: Venue['hours']; check: Venue['hoursCheck'] }) => (
  <section className="section">
    <h2>开放时间</h2>
    {hours ? (
      <>
        <HoursTable hours={hours} />
        {check && check !== 'text' && (
          <p className="caution">时间{checkLabels[check]}，以现场为准。</p>
        )}
      </>
    ) : (
      <p>时间不详，待核实。</p>
    )}
  </section>
);

const HoursTable = ({ hours }: { hours: Hours }) =>
  scoped(
    'components/venues/HoursTable.astro',
    <>
      {hours.always && <p>全天24小时开放。</p>}
      {listWeeks(hours).map(({ name, days }) => (
        <table className="hours" key={name}>
          {name && <caption>{name}</caption>}
          <tbody>
            {days.map(({ days: which, times }) => (
              <tr key={which}>
                <th scope="row">{which}</th>
                <td>{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {hours.exceptions && (
        <ul>
          {hours.exceptions.map(({ date, open, note }) => (
            <li key={date}>
              {formatDate(date)}：{describeTimes(open)} {note && `（${note}）`}
            </li>
          ))}
        </ul>
      )}
    </>,
  );

function Photos({ data: { photos = [] }, pictures }: Props) {
  const shown = photos.filter(({ image }) => pictures[image]);
  if (shown.length === 0) return null;
  return (
    <section className="section">
      <h2>照片</h2>
      {scoped(
        'components/venues/PhotoList.astro',
        <ul className="photos">
          {shown.map(({ image, alt, credit, licence }) => (
            <li key={image}>
              <figure>
                <img src={pictures[image]} alt={alt} />
                <figcaption>
                  {credit}（{licence}）
                </figcaption>
              </figure>
            </li>
          ))}
        </ul>,
      )}
    </section>
  );
}
