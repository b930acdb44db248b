import { NavLink, useLocation } from 'react-router';
import { useTexts } from '../../lib/texts';
import type { Area } from '../area';
import styles from './PageTabs.module.css';

/** The pages of one step side by side, above each of them. */
export function PageTabs({ areas }: { areas: Area[] }) {
  const t = useTexts();
  const { pathname } = useLocation();
  const step = areas
    .flatMap((area) => area.items)
    .find((item) => item.pages?.some((it) => it.path === pathname));
  if (!step?.pages) return null;
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={step.label(t)}>
      {step.pages.map((it) => (
        <NavLink key={it.path} to={it.path} end>
          {it.label(t)}
        </NavLink>
      ))}
    </nav>
  );
}
