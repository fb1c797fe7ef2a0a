import '../screens.css';
import './history.css';
import type { CmsConfig } from 'decap-cms-core';
import { useEffect, useState } from 'react';
import { type KindName, kinds } from '#src/schemas/index.ts';
import { type SettingsName, settings } from '#src/schemas/settings.ts';
import { hasDesk } from '../desk-client.ts';
import { forgeHistory } from './forge-history.ts';
import { fileOf, loadHistory, type Version } from './load-history.ts';
import { VersionItem } from './version-item.tsx';

interface Props {
  match: { params: { collection: string; slug: string } };
}

/** Who changed an entry when, and what: the newest first. */
export function History({ match: { params } }: Props) {
  const { collection, slug } = params;
  const { versions, fault } = useHistory(collection, slug);
  const current = versions?.[0]?.id ?? null;
  return (
    <div className="desk-screen desk-history">
      <header className="desk-history-head">
        <p className="desk-quiet">{nameOf(collection, slug)}</p>
        <h1>修改记录</h1>
        <p>
          <a href={`#/collections/${collection}/entries/${slug}`}>回到表单</a>
        </p>
      </header>
      {!hasDesk() && <ForgeHistory path={fileOf(collection, slug)} />}
      {fault && (
        <p className="desk-fault" role="alert">
          {fault}
        </p>
      )}
      {hasDesk() && !versions && !fault && <p role="status">正在读取……</p>}
      {versions?.length === 0 && <p>还没有记录：这条内容从没有保存过。</p>}
      {versions && versions.length > 0 && (
        <ol className="desk-versions">
          {versions.map((version, index) => (
            <VersionItem
              key={version.commit ?? `${version.when} ${version.deed}`}
              version={version}
              path={fileOf(collection, slug)}
              current={current}
              isOpen={index < 3}
              isCurrent={version.id === current}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

function useHistory(collection: string, slug: string) {
  const [versions, setVersions] = useState<Version[]>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    setVersions(undefined);
    setFault(undefined);
    if (!hasDesk()) return;
    loadHistory(collection, slug).then(setVersions, (error: unknown) => {
      setFault(error instanceof Error ? error.message : String(error));
    });
  }, [collection, slug]);
  return { versions, fault };
}

/** With a forge the history lies there; its own page shows it. */
function ForgeHistory({ path }: { path: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    fetch('/admin/config.json')
      .then((response) => response.json())
      .then((config: CmsConfig) => setAddress(forgeHistory(config.backend, path)))
      .catch(() => undefined);
  }, [path]);
  return (
    <p>
      修改记录保存在代码平台上。
      {address && <a href={address}>打开这条内容的修改记录</a>}
    </p>
  );
}

function nameOf(collection: string, slug: string): string {
  if (collection in kinds) return `${kinds[collection as KindName].label} · ${slug}`;
  return slug in settings ? `网站设置 · ${settings[slug as SettingsName].label}` : slug;
}
