import {
  BellOutlined,
  CarryOutOutlined,
  EditOutlined,
  SearchOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { NavLink } from 'react-router';
import { useTexts } from '../../lib/texts';
import type { Area } from '../area';
import { useQuickContact } from '../quickContact';
import { today } from '../routes/today';
import styles from './BottomBar.module.css';
import { slots } from './slots';

/** The navigation under the thumb. */
export function BottomBar({ areas, onSearch }: { areas: Area[]; onSearch: () => void }) {
  const { relationship, shell } = useTexts();
  const enter = useQuickContact();
  const start = areas.find((area) => area.icon === today.icon)?.items[0];
  return (
    <nav className={styles.bar} aria-label={shell.navigation}>
      {start && (
        <NavLink to={start.path}>
          <CarryOutOutlined />
          {shell.bottom.today}
        </NavLink>
      )}
      <button type="button" onClick={onSearch}>
        <SearchOutlined />
        {shell.bottom.search}
      </button>
      {enter && (
        <button type="button" onClick={() => enter()}>
          <EditOutlined />
          {relationship.enter}
        </button>
      )}
      {slots.noticesPath && (
        <NavLink to={slots.noticesPath}>
          <BellOutlined />
          {shell.bottom.notices}
        </NavLink>
      )}
      <NavLink to="/me">
        <UserOutlined />
        {shell.bottom.me}
      </NavLink>
    </nav>
  );
}
