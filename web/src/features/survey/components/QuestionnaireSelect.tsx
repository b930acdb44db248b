import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useSpoken, useTexts } from '../../../lib/texts';
import { type Purpose, purposes, questionnairesQuery } from '../api/questionnaires';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (code: string | null) => void;
  /** Only those for such calls, with the standard one as nothing chosen. */
  purpose?: Purpose;
}

/** One of the questionnaires in use, by its code; what was given up is not offered. */
export function QuestionnaireSelect({ id, value, onChange, purpose }: Props) {
  const words = useTexts().survey;
  const { language } = useSpoken();
  const { data, isPending } = useQuery(questionnairesQuery);
  const published = (data ?? []).filter((it) => it.status === 'PUBLISHED');
  const nameOf = (it: (typeof published)[number]) => (language === 'zh' ? it.nameZh : it.nameEn);
  const standard = published.find((it) => it.standard && it.purpose === purpose);
  const options: SelectProps['options'] = purpose
    ? [
        ...(standard ? [{ value: '', label: words.chooseStandard(nameOf(standard)) }] : []),
        ...published
          .filter((it) => it.purpose === purpose && !it.standard)
          .map((it) => ({ value: it.code, label: nameOf(it) })),
      ]
    : purposes
        .map((one) => ({
          label: words.purposes[one],
          options: published
            .filter((it) => it.purpose === one)
            .map((it) => ({ value: it.code, label: nameOf(it) })),
        }))
        .filter((group) => group.options.length > 0);
  return (
    <Select
      {...(id && { id })}
      aria-label={words.choose}
      loading={isPending}
      value={value ?? (purpose ? '' : null)}
      onChange={(code: string) => onChange?.(code || null)}
      options={options}
    />
  );
}
