import { RemoteSelect, type RemoteSelectProps } from '../../../ui/RemoteSelect';
import { employeeQuery, listEmployees } from '../api/employees';

type Props = RemoteSelectProps & {
  except?: string | undefined;
  departmentId?: string | undefined;
};

/** One employee, found by name, pinyin or staff number; people who have left are not offered. */
export function EmployeeSelect({ except, departmentId, ...props }: Props) {
  const filter = { status: 'ACTIVE', ...(departmentId && { departmentId }) } as const;
  const choice = (it: { id: string; name: string; departmentName: string }) => ({
    value: it.id,
    label: it.name,
    note: it.departmentName,
  });
  return (
    <RemoteSelect
      {...props}
      queryKey={['employees', filter, except]}
      find={async (q, signal) =>
        (await listEmployees({ ...filter, ...(q && { q }) }, undefined, signal)).items
          .filter((it) => it.id !== except)
          .map(choice)
      }
      one={async (id, client) => choice(await client.fetchQuery(employeeQuery(id)))}
    />
  );
}
