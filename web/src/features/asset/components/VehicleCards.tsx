import { Link } from 'react-router';
import { sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import type { VehicleRow } from '../api/vehicles';
import { sayKind } from './sayVehicle';
import styles from './VehicleFacts.module.css';

/** A customer's vehicles beside the customer. */
export function VehicleCards({ vehicles }: { vehicles: VehicleRow[] }) {
  const { common, asset: words } = useTexts();
  const time = useTime();
  if (vehicles.length === 0) return <p className={styles.quiet}>{words.empty}</p>;
  return (
    <ul className={styles.list}>
      {vehicles.map((vehicle) => (
        <li key={vehicle.id}>
          <Link to={`/vehicles/${vehicle.id}`}>{vehicle.plateNo ?? vehicle.vin ?? words.noPlate}</Link>
          <span>{sayKind(vehicle)}</span>
          {vehicle.status !== 'IN_USE' && <Tag>{words.statuses[vehicle.status]}</Tag>}
          <span className={styles.quiet}>
            {[
              vehicle.lastMileage == null ? null : words.kilometres(sayNumber(vehicle.lastMileage)),
              `${words.lastVisit} ${vehicle.lastVisitOn ? time.day(vehicle.lastVisitOn) : common.none}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
