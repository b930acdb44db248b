import dayjs from 'dayjs';
import { Link } from 'react-router';
import { sayNumber } from '../../../lib/numbers';
import { useTexts } from '../../../lib/texts';
import { useTime } from '../../../lib/useTime';
import { type Fact, Facts } from '../../../ui/Facts';
import { Tag } from '../../../ui/Tag';
import { HiddenValue } from '../../identity/components/HiddenValue';
import type { VehicleView } from '../api/vehicles';
import { sayKind } from './sayVehicle';
import styles from './VehicleFacts.module.css';

/** A vehicle, its plates over time and everybody who has to do with it. */
export function VehicleFacts({ vehicle }: { vehicle: VehicleView }) {
  const { common, asset: words } = useTexts();
  const time = useTime();
  const span = (from: string, to: string | null | undefined) =>
    to ? words.period(from, to) : words.since(from);
  const facts: Fact[] = [
    [
      words.owner,
      <Link key="owner" to={`/customers/${vehicle.customerId}`}>
        {vehicle.ownerName}
      </Link>,
    ],
    [words.kind, sayKind(vehicle) || common.none],
    [
      words.vin,
      vehicle.vin ? (
        <>
          <HiddenValue type="vehicle" id={vehicle.id} field="vin" value={vehicle.vin} />{' '}
          {vehicle.vinCheck === 'CHECK_DIGIT_FAILED' && <Tag tone="due">{words.vinFailed}</Tag>}
        </>
      ) : (
        common.none
      ),
    ],
    [
      words.mileage,
      vehicle.lastMileage == null ? common.none : words.kilometres(sayNumber(vehicle.lastMileage)),
    ],
    [words.lastVisit, time.day(vehicle.lastVisitOn)],
    [words.saleDate, vehicle.saleDate ?? common.none],
    ...(['insuranceUntil', 'inspectionUntil', 'warrantyUntil'] as const).map(
      (it): Fact => [words[it], <Until key={it} day={vehicle[it]} />],
    ),
    [words.colour, vehicle.colour ?? common.none],
    [words.engineNo, vehicle.engineNo ?? common.none],
    [words.department, vehicle.departmentName],
    [words.note, vehicle.note ?? common.none],
  ];
  return (
    <div className={styles.page}>
      <section>
        <h2>{words.facts}</h2>
        <Facts facts={facts} />
      </section>
      <section>
        <h2>{words.plates}</h2>
        {vehicle.plates.length === 0 && <p className={styles.quiet}>{words.noPlate}</p>}
        <ul className={styles.list}>
          {vehicle.plates.map((plate) => (
            <li key={`${plate.plateNo}${plate.from}`}>
              {plate.to ? (
                plate.plateNo
              ) : (
                <HiddenValue type="vehicle" id={vehicle.id} field="plateNo" value={plate.plateNo} />
              )}
              <Tag tone={plate.to ? 'plain' : 'done'}>{plate.to ? words.former : words.current}</Tag>
              <span className={styles.quiet}>{span(plate.from, plate.to)}</span>
            </li>
          ))}
        </ul>
        <h2>{words.parties}</h2>
        <ul className={styles.list}>
          {vehicle.parties.map((party) => (
            <li key={`${party.customerId}${party.role}${party.from}`}>
              <Link to={`/customers/${party.customerId}`}>{party.name}</Link>
              <Tag tone={party.to ? 'plain' : 'primary'}>{words.roles[party.role]}</Tag>
              <span className={styles.quiet}>{span(party.from, party.to)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const SOON = 30;

/** A day that somebody should not miss. */
function Until({ day }: { day: string | null | undefined }) {
  const { common, asset: words } = useTexts();
  const time = useTime();
  if (!day) return common.none;
  const left = dayjs(day).diff(dayjs(time.today()), 'day');
  return (
    <>
      {day} {left < 0 && <Tag tone="overdue">{words.over}</Tag>}
      {left >= 0 && left <= SOON && <Tag tone="due">{words.daysLeft(left)}</Tag>}
    </>
  );
}
