import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  /** What the paper is about; its page lies one step up. */
  back: string;
  print: string;
  children: ReactNode;
}

/** A form on paper on a page of its own: the way back and the printer, and the sheet. */
export function PaperPage({ back, print, children }: Props) {
  return (
    <>
      <div
        className="no-print"
        style={{ display: 'flex', justifyContent: 'space-between', maxWidth: '210mm', margin: '0 auto 16px' }}
      >
        <Link to=".." relative="path">
          ← {back}
        </Link>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {print}
        </Button>
      </div>
      {children}
    </>
  );
}
