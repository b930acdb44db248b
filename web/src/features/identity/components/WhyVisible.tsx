import { CheckCircleOutlined, InfoCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Popover, Spin } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../../lib/api';
import { sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import styles from './WhyVisible.module.css';

interface Props {
  /** As the server names it: `customer`, `vehicle`, `complaint`. */
  type: string;
  id: string;
}

/** Opens the rule by which one sees a record, line by line. */
export function WhyVisible({ type, id }: Props) {
  const t = useTexts();
  const words = t.identity.why;
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['access-explanation', type, id],
    queryFn: () => answer(api.GET('/api/access-explanations', { params: { query: { type, id } } })),
    enabled: open,
  });
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      content={
        error ? (
          <p>{sayProblem(error, t)}</p>
        ) : data ? (
          <ul className={styles.lines}>
            {data.lines.map((line) => (
              <li key={line.text} data-allowed={line.allowed}>
                {line.allowed ? (
                  <CheckCircleOutlined aria-label={words.yes} />
                ) : (
                  <MinusCircleOutlined aria-label={words.no} />
                )}
                {line.text}
              </li>
            ))}
          </ul>
        ) : (
          <Spin size="small" />
        )
      }
    >
      <Button type="link" size="small" icon={<InfoCircleOutlined />}>
        {words.ask}
      </Button>
    </Popover>
  );
}
