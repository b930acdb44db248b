import { useTexts } from '../../../lib/texts';
import { RemoteSelect, type RemoteSelectProps } from '../../../ui/RemoteSelect';
import { listVehicles, type VehicleRow, vehicleQuery } from '../api/vehicles';
import { sayKind } from './sayVehicle';

/** One vehicle, found by plate, end of the VIN or its owner. */
export function VehicleSelect(props: RemoteSelectProps) {
  const { asset: words } = useTexts();
  const choice = (
    it: Pick<VehicleRow, 'id' | 'plateNo' | 'vin' | 'ownerName' | 'brand' | 'series' | 'model'>,
  ) => ({
    value: it.id,
    label: `${it.plateNo ?? it.vin ?? words.noPlate} ${it.ownerName}`,
    note: sayKind(it),
  });
  return (
    <RemoteSelect
      placeholder={words.choose}
      {...props}
      queryKey={['vehicles']}
      find={async (q, signal) => (await listVehicles(q ? { q } : {}, undefined, signal)).items.map(choice)}
      one={async (id, client) => choice(await client.fetchQuery(vehicleQuery(id)))}
    />
  );
}
