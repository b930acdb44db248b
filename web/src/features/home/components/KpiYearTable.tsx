import { CheckOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Problem, sayProblem } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { useToasts } from '../../../ui/Toasts';
import { useUnsaved } from '../../../ui/useUnsaved';
import { homeKey, type Kpi, type KpiYear, type KpiYearRow, setTargets } from '../api/home';
import { rowsOf } from '../model/rows';
import { sayValue } from '../model/say';
import styles from './KpiYearTable.module.css';
import { MonthLine } from './MonthLine';

type Targets = Partial<Record<Kpi, number>>;

const ownTargets = (of: KpiYear): Targets =>
  Object.fromEntries(
    of.rows.flatMap((row) =>
      row.target === null || row.target === undefined ? [] : [[row.kpi, row.target]],
    ),
  );

/** The year against its targets; who may, sets them here. */
export function KpiYearTable({ year }: { year: KpiYear }) {
  const t = useTexts();
  const words = t.home.targets;
  const toasts = useToasts();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Targets>(() => ownTargets(year));
  const changed = JSON.stringify(typed) !== JSON.stringify(ownTargets(year));
  const [question] = useUnsaved(changed);
  const save = useMutation({
    mutationFn: () => setTargets(year, typed),
    onSuccess: async () => {
      toasts.done(words.saved);
      await client.invalidateQueries({ queryKey: homeKey });
    },
    onError: (refused) =>
      toasts.failed(
        refused instanceof Problem && refused.errors[0] ? refused.errors[0].message : sayProblem(refused, t),
      ),
  });
  return (
    <>
      {question}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col">{words.target}</th>
              <th scope="col">{words.soFar}</th>
              <th scope="col">{words.standing}</th>
              <th scope="col">{words.lastYear}</th>
              <th scope="col">{words.byMonth}</th>
            </tr>
          </thead>
          <tbody>
            {year.rows.map((row) => (
              <tr key={row.kpi}>
                <th scope="row">
                  {t.home.kpis[row.kpi]}
                  <span className={styles.quiet}>{words.meaning[row.kpi]}</span>
                </th>
                <td>
                  {year.editable ? (
                    <InputNumber
                      aria-label={`${t.home.kpis[row.kpi]} ${words.target}`}
                      min={0}
                      max={row.perHundred ? 1000 : 100}
                      precision={1}
                      suffix={row.perHundred ? words.perHundred : '%'}
                      value={typed[row.kpi] ?? null}
                      placeholder={
                        row.inherited === null || row.inherited === undefined
                          ? words.none
                          : row.inherited.toFixed(1)
                      }
                      onChange={(value) =>
                        setTyped(({ [row.kpi]: _, ...others }) =>
                          value === null ? others : { ...others, [row.kpi]: value },
                        )
                      }
                      style={{ width: 128 }}
                    />
                  ) : (
                    sayValue(row.kpi, row.target ?? row.inherited, t)
                  )}
                  {row.inherited !== null && row.inherited !== undefined && (
                    <span className={styles.quiet}>{words.inherited}</span>
                  )}
                </td>
                <td>
                  <SoFar row={row} year={year} />
                </td>
                <td>
                  <Standing row={row} />
                </td>
                <td>{sayValue(row.kpi, row.before, t)}</td>
                <td>
                  {row.months.length > 0 ? (
                    <MonthLine row={row} />
                  ) : (
                    <span className={styles.quiet}>{words.yearly}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {year.editable && (
        <Button
          type="primary"
          disabled={!changed}
          loading={save.isPending}
          onClick={() => save.mutate()}
          className="no-print"
        >
          {words.save}
        </Button>
      )}
    </>
  );
}

/** The rows of a whole year are shown where they can be; of the others those of a month, from the line. */
function SoFar({ row, year }: { row: KpiYearRow; year: KpiYear }) {
  const t = useTexts();
  const rows =
    row.kpi === 'RECOVERY'
      ? rowsOf(row, {
          role: 'OTHER',
          departmentId: year.wholeCompany ? null : year.departmentId,
          personId: null,
        })
      : undefined;
  const value = sayValue(row.kpi, row.value, t);
  return (
    <>
      <strong>{rows?.part && row.part > 0 ? <Link to={rows.part}>{value}</Link> : value}</strong>
      <span className={styles.quiet}>
        {row.part} / {rows?.of && row.of > 0 ? <Link to={rows.of}>{row.of}</Link> : row.of}
      </span>
    </>
  );
}

function Standing({ row }: { row: KpiYearRow }) {
  const { home, common } = useTexts();
  const words = home.targets;
  const target = row.target ?? row.inherited;
  if (target === null || target === undefined || row.value === null || row.value === undefined)
    return common.none;
  return (
    <span className={styles.standing} data-met={row.met ?? undefined}>
      {row.met ? (
        <>
          <CheckOutlined /> {words.met}
        </>
      ) : (
        words.missed(Math.abs(target - row.value).toFixed(1))
      )}
    </span>
  );
}
