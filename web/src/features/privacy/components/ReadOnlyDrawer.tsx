import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../../../lib/useMedia';

interface Props {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** What is over and only read. */
export function ReadOnlyDrawer({ open, title, onClose, children }: Props) {
  const narrow = useNarrow();
  return (
    <Drawer open={open} title={title} onClose={onClose} size={narrow ? '100%' : 520} destroyOnHidden>
      {children}
    </Drawer>
  );
}
