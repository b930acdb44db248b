import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { auditKey, listAudit } from '../../features/administration/api/administration';
import { AuditList } from '../../features/administration/components/AuditList';
import { EmployeeSelect } from '../../features/identity/components/EmployeeSelect';
import { usePages } from '../../lib/pages';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';

export default function AuditPage() {
  const { audit: words, subjects } = useTexts().administration;
  const [filter, change] = useFilters('subjectType', 'subjectId', 'employeeId', 'from', 'to');
  const entries = usePages(auditKey(filter), (after, signal) => listAudit(filter, after, signal));
  return (
    <>
      <PageHeader title={words.title} note={words.note}>
        <EmployeeSelect
          aria-label={words.who}
          placeholder={words.anybody}
          allowClear
          value={filter.employeeId}
          onChange={(value) => change({ employeeId: value })}
          style={{ width: 160 }}
        />
        <Select
          aria-label={words.subject}
          placeholder={words.anything}
          allowClear
          value={filter.subjectType ?? null}
          onChange={(value) => change({ subjectType: value, subjectId: null })}
          options={Object.entries(subjects).map(([value, label]) => ({ value, label }))}
          style={{ width: 160 }}
        />
        <DatePicker.RangePicker
          allowEmpty={[true, true]}
          placeholder={[words.from, words.to]}
          value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
          onChange={(range) =>
            change({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })
          }
        />
      </PageHeader>
      <AuditList list={entries.list} />
    </>
  );
}
