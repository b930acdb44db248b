import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { QuickFilter } from '../../features/list/components/QuickFilters';
import { RecordList } from '../../features/list/components/RecordList';
import { text } from '../../features/list/model/cells';
import type { CustomerResponse } from '../../features/relationship/api/contacts';
import { useTexts } from '../../lib/texts';
import { Tag } from '../../ui/Tag';
import { useQuickContact } from '../quickContact';

const tones = { WARM: 'done', NEUTRAL: 'plain', COOL: 'due' } as const;

/** Every contact that somebody wrote down. */
export default function ContactsMadePage() {
  const { relationship: words } = useTexts();
  const navigate = useNavigate();
  const enter = useQuickContact();
  const quick = useMemo<QuickFilter[]>(
    () => [
      {
        field: 'employee',
        segments: true,
        options: [{ name: words.mine, operator: 'IS', values: ['me'] }],
      },
      { field: 'functions' },
      { field: 'intelligence' },
      { field: 'channel' },
    ],
    [words],
  );
  return (
    <RecordList
      list="contacts-made"
      title={words.title}
      search={words.search}
      total={words.total}
      onOpen={(row) => void navigate(`/contacts-made/${row.id}`)}
      add={
        enter && (
          <Button type="primary" icon={<EditOutlined />} onClick={() => enter()}>
            {words.enter}
          </Button>
        )
      }
      quick={quick}
      cells={{
        response: (row) => {
          const response = text(row, 'response') as CustomerResponse | '';
          return response && <Tag tone={tones[response]}>{words.responses[response]}</Tag>;
        },
      }}
      columns={{ content: { minWidth: 220 } }}
      empty={{ title: words.empty, hint: words.emptyHint }}
    />
  );
}
