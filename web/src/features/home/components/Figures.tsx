import { ArrowDownOutlined, ArrowUpOutlined, CheckOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTexts } from '../../../lib/texts';
import type { Home, HomeFigure } from '../api/home';
import { rowsOf } from '../model/rows';
import { sayChange, sayTarget, sayValue } from '../model/say';
import styles from './Figures.module.css';

/** Three figures, what they were, what they are meant to be; each opens its rows. */
export function Figures({ home, narrow = false }: { home: Home; narrow?: boolean }) {
  const { home: words } = useTexts();
  if (home.figures.length === 0) return null;
  return (
    <ul className={narrow ? styles.strip : styles.figures} aria-label={words.figures}>
      {home.figures.map((figure) => (
        <li key={figure.kpi}>
          <One figure={figure} home={home} />
        </li>
      ))}
    </ul>
  );
}

function One({ figure, home }: { figure: HomeFigure; home: Home }) {
  const t = useTexts();
  const words = t.home;
  const rows = rowsOf(figure, home);
  const value = sayValue(figure.kpi, figure.value, t);
  const target = sayTarget(figure, t);
  const name = words.kpis[figure.kpi];
  return (
    <>
      <div className={styles.name}>
        {name} <span>{figure.kpi === 'RECOVERY' ? words.last12 : words.thisMonth}</span>
      </div>
      <div className={styles.line}>
        <strong className={styles.value}>
          {rows.part && figure.part > 0 ? (
            <Link to={rows.part} aria-label={words.open(name, value)}>
              {value}
            </Link>
          ) : (
            value
          )}
        </strong>
        <span className={styles.counts}>
          <Rows to={rows.part} count={figure.part} />
          {' / '}
          <Rows to={rows.of} count={figure.of} />
        </span>
      </div>
      {figure.target !== null && figure.target !== undefined && <Bar figure={figure} />}
      <div className={styles.notes}>
        <span className={styles.change} data-trend={figure.trend}>
          {figure.change ? figure.change > 0 ? <ArrowUpOutlined /> : <ArrowDownOutlined /> : null}{' '}
          {sayChange(figure, t)}
          {figure.trend === 'CHANCE' && figure.change !== 0 && <> · {words.chance}</>}
        </span>
        {target && (
          <span className={styles.target} data-met={figure.targetMet ?? undefined}>
            {figure.targetMet && <CheckOutlined />} {target}
          </span>
        )}
      </div>
    </>
  );
}

function Rows({ to, count }: { to: string | undefined; count: number }) {
  return to && count > 0 ? <Link to={to}>{count}</Link> : count;
}

/** How far it is, with a mark where it is meant to be. */
function Bar({ figure }: { figure: HomeFigure }) {
  const target = figure.target ?? 0;
  const whole = figure.kpi === 'COMPLAINTS' ? Math.max(target, figure.value ?? 0, 1) * 1.25 : 100;
  const share = (value: number) => `${Math.min(100, (100 * value) / whole)}%`;
  return (
    <div className={styles.bar} data-met={figure.targetMet ?? undefined} aria-hidden="true">
      <span style={{ width: share(figure.value ?? 0) }} />
      <i style={{ left: share(target) }} />
    </div>
  );
}
