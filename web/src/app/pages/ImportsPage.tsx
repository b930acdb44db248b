import { DownloadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { importQuery, importsKey, templateFile } from '../../features/exchange/api/imports';
import { FileDrop } from '../../features/exchange/components/FileDrop';
import { ImportHistory } from '../../features/exchange/components/ImportHistory';
import { useTexts } from '../../lib/texts';
import { PageHeader } from '../../ui/PageHeader';

export default function ImportsPage() {
  const { exchange } = useTexts();
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <>
      <PageHeader
        title={exchange.title}
        note={exchange.note}
        actions={
          <Button icon={<DownloadOutlined />} href={templateFile}>
            {exchange.template}
          </Button>
        }
      />
      <FileDrop
        onUploaded={(view) => {
          client.setQueryData(importQuery(view.id).queryKey, view);
          void client.invalidateQueries({ queryKey: importsKey, exact: true });
          void navigate(`/imports/${view.id}`);
        }}
      />
      <h2 style={{ fontSize: 16, fontWeight: 600 }}>{exchange.history.title}</h2>
      <ImportHistory onOpen={(id) => void navigate(`/imports/${id}`)} />
    </>
  );
}
