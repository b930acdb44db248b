import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Facts } from '../../../ui/Facts';
import type { Incident } from '../api/privacy';
import styles from './Accountability.module.css';

/** An incident on one sheet, to be signed and kept. */
export function IncidentPaper({ incident }: { incident: Incident }) {
  const { accountability: words, common } = useTexts();
  const time = useTime();
  const text = (value: string | null | undefined) => value ?? common.none;
  return (
    <article className={styles.paper}>
      <h1>{words.incidentPaper}</h1>
      <Facts
        facts={[
          [words.incidentNo, incident.incidentNo],
          [words.incidentKind, words.incidentKinds[incident.kind]],
          [words.happenedOn, text(incident.happenedOn)],
          [words.noticedAt, time.exactly(incident.noticedAt)],
          [words.noticedHow, text(incident.noticedHow)],
          [words.incidentTitle, incident.title],
          [words.dataKinds, incident.dataKinds],
          [words.persons, incident.persons == null ? words.personsUnknown : String(incident.persons)],
          [words.consequences, text(incident.consequences)],
          [words.measures, text(incident.measures)],
          [words.authorityToldAt, time.exactly(incident.authorityToldAt)],
          [words.authority, text(incident.authority)],
          [words.personsToldAt, time.exactly(incident.personsToldAt)],
          [words.personsToldHow, text(incident.personsToldHow)],
          [words.personsNotTold, text(incident.personsNotTold)],
          [words.incidentState, incident.closedAt ? words.incidentClosed : words.incidentOpen],
        ]}
      />
      <p className={styles.quiet}>
        {words.recordedBy(incident.createdByName, time.exactly(incident.createdAt))}
      </p>
      <div className={styles.signatures}>
        {Object.values(words.signatures).map((it) => (
          <div key={it}>{it}</div>
        ))}
      </div>
    </article>
  );
}
