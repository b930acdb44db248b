import { ApartmentOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import type { DepartmentView } from '../api/departments';
import { type DepartmentNode, departmentTree } from '../model/departmentTree';
import styles from './DepartmentTree.module.css';

interface Props {
  departments: DepartmentView[];
  onOpen: (department: DepartmentView) => void;
  onAddBelow: (department: DepartmentView) => void;
}

export function DepartmentTree({ departments, onOpen, onAddBelow }: Props) {
  const { departments: words } = useTexts().identity;
  return (
    <ul className={styles.tree} aria-label={words.title}>
      {departmentTree(departments).map((node) => (
        <Branch key={node.department.id} node={node} onOpen={onOpen} onAddBelow={onAddBelow} />
      ))}
    </ul>
  );
}

function Branch({ node, onOpen, onAddBelow }: { node: DepartmentNode } & Omit<Props, 'departments'>) {
  const { departments: words } = useTexts().identity;
  const { department, children } = node;
  const add = words.addBelow(department.name);
  const facts = [department.managerName, department.phone, department.brand].filter(Boolean);
  return (
    <li>
      <div className={styles.row}>
        <button type="button" className={styles.name} onClick={() => onOpen(department)}>
          {node.depth === 0 && <ApartmentOutlined />}
          {department.name}
        </button>
        {department.kind !== 'DEPARTMENT' && (
          <Tag tone={department.kind === 'STORE' ? 'primary' : 'plain'}>{words.kinds[department.kind]}</Tag>
        )}
        <span className={styles.facts}>{facts.join(' · ')}</span>
        <Button
          type="text"
          size="small"
          icon={<PlusOutlined />}
          aria-label={add}
          title={add}
          onClick={() => onAddBelow(department)}
        />
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Branch key={child.department.id} node={child} onOpen={onOpen} onAddBelow={onAddBelow} />
          ))}
        </ul>
      )}
    </li>
  );
}
