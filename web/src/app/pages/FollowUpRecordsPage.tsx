import { Checkbox, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useNavigate } from 'react-router';
import {
  listRecords,
  type RecordFilter,
  type RecordRow,
  recordsKey,
} from '../../features/followup/api/records';
import { usePages } from '../../lib/pages';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { useTime } from '../../lib/useTime';
import { DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { Tag, type Tone } from '../../ui/Tag';

const answers: RecordRow['satisfied'][] = ['YES', 'NO', 'NOT_ANSWERED'];
const tones: Record<RecordRow['satisfied'], Tone> = { YES: 'done', NO: 'overdue', NOT_ANSWERED: 'plain' };

export default function FollowUpRecordsPage() {
  const { followup, common } = useTexts();
  const words = followup.records;
  const time = useTime();
  const navigate = useNavigate();
  const [{ satisfied, grievance, from, to }, change] = useFilters('satisfied', 'grievance', 'from', 'to');
  const answer = answers.find((it) => it === satisfied);
  const filter: RecordFilter = {
    ...(answer && { satisfied: answer }),
    ...(grievance && { grievance: true }),
    ...(from && { from }),
    ...(to && { to }),
  };
  const records = usePages(recordsKey(filter), (after, signal) => listRecords(filter, after, signal));
  return (
    <>
      <PageHeader title={words.title} note={records.count && words.note(records.count)}>
        <Segmented
          aria-label={words.satisfied}
          value={answer ?? ''}
          onChange={(value) => change({ satisfied: value })}
          options={[
            { value: '', label: words.anySatisfaction },
            ...answers.map((value) => ({ value, label: words.satisfaction[value] })),
          ]}
        />
        <Checkbox
          checked={Boolean(grievance)}
          onChange={(event) => change({ grievance: event.target.checked ? 'true' : null })}
        >
          {words.withGrievance}
        </Checkbox>
        <DatePicker.RangePicker
          aria-label={words.at}
          value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
          allowEmpty
          onChange={(range) =>
            change({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })
          }
        />
      </PageHeader>
      <DataList
        label={words.title}
        {...records.list}
        rowKey={(record) => record.id}
        remembered="follow-up-records"
        onOpen={(record) => void navigate(`/follow-up/records/${record.id}`)}
        empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
        columns={[
          { key: 'customer', title: words.customer, render: (record) => record.customerName },
          { key: 'at', title: words.at, width: 136, render: (record) => time.when(record.at) },
          {
            key: 'vehicle',
            title: words.vehicle,
            width: 120,
            render: (record) => record.plateNo ?? common.none,
          },
          {
            key: 'type',
            title: words.type,
            width: 104,
            render: (record) => followup.types[record.targetType],
          },
          {
            key: 'satisfied',
            title: words.satisfied,
            width: 180,
            render: (record) => (
              <>
                <Tag tone={tones[record.satisfied]}>{words.satisfaction[record.satisfied]}</Tag>{' '}
                {record.unfavourable > 0 && words.unfavourable(record.unfavourable)}{' '}
                {record.severity && <Tag tone="overdue">{followup.call.severities[record.severity]}</Tag>}
              </>
            ),
          },
          {
            key: 'words',
            title: words.words,
            choice: 'shown',
            clip: true,
            render: (record) => record.content ?? common.none,
          },
          { key: 'by', title: words.by, width: 96, render: (record) => record.recordedBy },
          {
            key: 'no',
            title: words.no,
            width: 140,
            choice: 'hidden',
            render: (record) => record.recordNo,
          },
        ]}
      />
    </>
  );
}
