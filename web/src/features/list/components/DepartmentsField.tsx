import { useQuery } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { useTexts } from '../../../lib/texts';
import { departmentsQuery } from '../../identity/api/departments';
import { type DepartmentNode, departmentTree } from '../../identity/model/departmentTree';
import styles from './FilterDrawer.module.css';

interface Props {
  values: string[];
  onChange: (values: string[]) => void;
}

interface Branch {
  value: string;
  title: string;
  children: Branch[];
}

const branch = ({ department, children }: DepartmentNode): Branch => ({
  value: department.id,
  title: department.name,
  children: children.map(branch),
});

/** Departments with those below them; one's own follows who is looking. */
export function DepartmentsField({ values, onChange }: Props) {
  const { list: words } = useTexts();
  const { data, isPending } = useQuery(departmentsQuery);
  return (
    <TreeSelect
      multiple
      className={styles.grow}
      aria-label={words.value}
      value={values}
      onChange={(next) => onChange(next)}
      loading={isPending}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      popupMatchSelectWidth={280}
      treeData={[
        { value: 'mine', title: words.myDepartment, children: [] },
        ...departmentTree(data ?? []).map(branch),
      ]}
    />
  );
}
