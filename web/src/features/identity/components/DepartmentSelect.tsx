import { useQuery } from '@tanstack/react-query';
import { TreeSelect, type TreeSelectProps } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '../../../lib/texts';
import { departmentsQuery } from '../api/departments';
import { type DepartmentNode, departmentTree } from '../model/departmentTree';

type Props = Pick<
  TreeSelectProps<string>,
  'id' | 'onChange' | 'allowClear' | 'placeholder' | 'style' | 'disabled' | 'aria-label'
> & {
  value?: string | null | undefined;
  /** This department and all below it cannot be chosen: nothing belongs to itself. */
  except?: string | undefined;
};

function options(nodes: DepartmentNode[], except: string | undefined): object[] {
  return nodes
    .filter((node) => node.department.id !== except)
    .map((node) => ({
      value: node.department.id,
      title: node.department.name,
      children: options(node.children, except),
    }));
}

export function DepartmentSelect({ except, value, ...props }: Props) {
  const { identity } = useTexts();
  const { data, isPending } = useQuery(departmentsQuery);
  const treeData = useMemo(() => options(departmentTree(data ?? []), except), [data, except]);
  return (
    <TreeSelect
      placeholder={identity.departments.choose}
      {...props}
      {...(value && { value })}
      treeData={treeData}
      loading={isPending}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      popupMatchSelectWidth={280}
    />
  );
}
