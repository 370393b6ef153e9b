import type { Schemas } from '@onlyarts/client';
import * as curation from '@onlyarts/client/operations/curation';
import * as reports from '@onlyarts/client/operations/reports';
import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { Choice, Tick } from '../parts/Field';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { to } from '../router';
import { kind, since } from '../words';
import { Decide } from './Decide';

/** What people found wrong, oldest question last. */
export function Reports() {
  const loading = useLoading((signal) => reports.list(client, { status: 'open', limit: 50 }, { signal }), []);
  return (
    <Loaded from={loading}>
      {({ reports: open }) => (
        <Rows of={open} label="Open reports" empty="Nothing is reported">
          {(report) => <Report report={report} changed={loading.reload} />}
        </Rows>
      )}
    </Loaded>
  );
}

function Report({ report, changed }: { report: Schemas['Report']; changed: () => void }) {
  const isWork = report.subjectKind === 'artwork';
  const decide = async ({ status, reason = '', takeDown, infringing }: Record<string, string>) => {
    if (takeDown || infringing) {
      await curation.takeDownArtwork(client, { artworkId: report.subjectId, reason, infringing: Boolean(infringing) });
    }
    await reports.resolve(client, { reportId: report.id, status: status as Schemas['KnownReportStatus'], resolution: reason });
    changed();
  };
  return (
    <div>
      <b>
        {kind(report.reason)}: {isWork ? <a href={to('artworks', report.subjectId)}>a work</a> : `a ${report.subjectKind}`}
      </b>{' '}
      <small>
        {nameOf(report.reporter)}, {since(report.createdAt)}
      </small>
      {report.note && <p>{report.note}</p>}
      <Decide act={decide} submit="Close the report" why="Why">
        <Choice label="The report" name="status">
          <option value="upheld">is right</option>
          <option value="dismissed">is not</option>
        </Choice>
        {isWork && <Tick label="Take the work down; its artist is told why" name="takeDown" />}
        {isWork && <Tick label="It infringes somebody's rights: take it from its buyers too, who are told" name="infringing" />}
      </Decide>
    </div>
  );
}
