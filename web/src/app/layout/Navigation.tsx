import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Link, NavLink, useLocation } from 'react-router';
import { useSession } from '../../lib/session';
import { useTexts } from '../../lib/texts';
import type { Area, NavItem } from '../area';
import styles from './Navigation.module.css';

interface Props {
  areas: Area[];
  collapsed: boolean;
  onCollapse: () => void;
}

export function Navigation({ areas, collapsed, onCollapse }: Props) {
  const t = useTexts();
  const session = useSession();
  const label = collapsed ? t.shell.expand : t.shell.collapse;
  return (
    <nav className={collapsed ? styles.collapsed : styles.side} aria-label={t.shell.navigation}>
      <NavLink to="/" className={styles.brand} title={session.companyName}>
        <img src="/favicon.svg" alt="" width={28} height={28} />
        <span className={styles.names}>
          <strong>{t.common.product}</strong>
          <span className={styles.company}>{session.companyName}</span>
        </span>
      </NavLink>
      <div className={styles.groups}>
        <NavigationLinks areas={areas} />
      </div>
      <button type="button" className={styles.fold} onClick={onCollapse} aria-label={label} title={label}>
        {collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
      </button>
    </nav>
  );
}

function isHere({ pages, within }: NavItem, pathname: string): boolean {
  const places = within ?? pages?.map((it) => it.path) ?? [];
  return places.some((it) => pathname === it || pathname.startsWith(`${it}/`));
}

/** A group of one page is that page; others show their pages beneath the group's name. */
export function NavigationLinks({ areas }: { areas: Area[] }) {
  const t = useTexts();
  const { pathname } = useLocation();
  // /work-orders is not where one is on /work-orders/awaiting-consent.
  const holdsAnother = (path: string) =>
    areas.some((area) => area.items.some((it) => it.path.startsWith(`${path}/`)));
  return areas.map((area) => {
    const [only, ...others] = area.items;
    const name = area.label(t);
    if (only && others.length === 0)
      return (
        <NavLink key={name} to={only.path} className={styles.single} title={name}>
          <span className={styles.icon}>{area.icon}</span>
          <span className={styles.label}>{name}</span>
        </NavLink>
      );
    return (
      <section key={name} className={styles.group} aria-label={name}>
        <div className={styles.heading} title={name}>
          <span className={styles.icon}>{area.icon}</span>
          <span className={styles.label}>{name}</span>
        </div>
        <ul className={styles.items}>
          {area.items.map((item) => (
            <li key={item.path}>
              {item.pages || item.within ? (
                <Link
                  to={item.path}
                  className={`${styles.item} ${isHere(item, pathname) ? 'active' : ''}`}
                  aria-current={isHere(item, pathname) ? 'page' : undefined}
                >
                  {item.label(t)}
                </Link>
              ) : (
                <NavLink to={item.path} className={styles.item} end={holdsAnother(item.path)}>
                  {item.label(t)}
                </NavLink>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
