import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { departmentsQuery } from '../../identity/api/departments';

/** Several departments at once. */
export function DepartmentsSelect(props: SelectProps<string[]>) {
  const { data = [] } = useQuery(departmentsQuery);
  return (
    <Select<string[]>
      {...props}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      options={data.map((it) => ({ value: it.id, label: it.name }))}
    />
  );
}
