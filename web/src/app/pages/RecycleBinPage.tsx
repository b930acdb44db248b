import { Select } from 'antd';
import { RecycleBin } from '../../features/administration/components/RecycleBin';
import { useTexts } from '../../lib/texts';
import { useFilters } from '../../lib/useFilters';
import { PageHeader } from '../../ui/PageHeader';

/** What can be deleted at all; everything else is ended or disabled. */
const types = ['customer', 'vehicle', 'work-order', 'past-contact', 'contact-made'];

export default function RecycleBinPage() {
  const { recycleBin: words, subjects } = useTexts().administration;
  const [{ type }, change] = useFilters('type');
  return (
    <>
      <PageHeader title={words.title} note={words.note}>
        <Select
          aria-label={words.type}
          placeholder={words.anyType}
          allowClear
          value={type ?? null}
          onChange={(value) => change({ type: value })}
          options={types.map((value) => ({ value, label: subjects[value] ?? value }))}
          style={{ width: 160 }}
        />
      </PageHeader>
      <RecycleBin type={type} />
    </>
  );
}
