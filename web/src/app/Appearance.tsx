import { ConfigProvider } from 'antd';
import dayjs from 'dayjs';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { chosenScheme, remember, type SchemeChoice } from '../lib/preferences';
import { useSpoken } from '../lib/texts';
import { useMedia } from '../lib/useMedia';
import { antdTheme, paint } from '../ui/theme';

const SchemeContext = createContext<{ choice: SchemeChoice; choose: (choice: SchemeChoice) => void } | null>(
  null,
);

export function useScheme() {
  const scheme = useContext(SchemeContext);
  if (!scheme) throw new Error('Appearance is missing above this component');
  return scheme;
}

export function Appearance({ children }: { children: ReactNode }) {
  const { pack } = useSpoken();
  const system = useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const [choice, setChoice] = useState(chosenScheme);
  const scheme = choice === 'system' ? system : choice;
  const theme = useMemo(() => antdTheme(scheme), [scheme]);
  useLayoutEffect(() => paint(scheme), [scheme]);
  useLayoutEffect(() => void dayjs.locale(pack.dayjs), [pack]);
  const value = useMemo(
    () => ({
      choice,
      choose: (next: SchemeChoice) => {
        remember('scheme', next);
        setChoice(next);
      },
    }),
    [choice],
  );
  return (
    <SchemeContext value={value}>
      <ConfigProvider locale={pack.antd} theme={theme} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </SchemeContext>
  );
}
