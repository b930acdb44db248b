import { useQuery } from '@tanstack/react-query';
import { figuresQuery } from '../../features/home/api/home';
import { Figures } from '../../features/home/components/Figures';
import { useSession } from '../../lib/session';
import { hasOwnFigures } from '../homes';
import styles from './OwnFigures.module.css';

/** One's own three figures above the list of today. They come after it and keep their place meanwhile. */
export function OwnFigures() {
  const mine = hasOwnFigures(useSession());
  const { data, error } = useQuery({ ...figuresQuery(), enabled: mine });
  if (!mine || error) return null;
  return <div className={styles.place}>{data && <Figures home={data} narrow />}</div>;
}
