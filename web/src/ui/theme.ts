import { type ThemeConfig, theme } from 'antd';

export type Scheme = 'light' | 'dark';

/** The one place where a colour is written down; css modules read them as `--zj-…`. */
const colors = {
  light: {
    primary: '#0F6E5C',
    'primary-soft': '#E6F1EE',
    overdue: '#C8402D',
    'overdue-soft': '#FDF3F1',
    due: '#C98A1B',
    'due-text': '#8F5E00',
    'due-soft': '#FBF3E2',
    done: '#3B7A57',
    'done-soft': '#EFF6F2',
    info: '#2C6E9B',
    'info-soft': '#E8F0F6',
    page: '#FFFFFF',
    side: '#F6F8F7',
    raised: '#FFFFFF',
    hover: '#EEF2F0',
    chosen: '#FFFFFF',
    line: '#E3E8E6',
    text: '#1B2422',
    'text-quiet': '#586662',
    shadow: '0 6px 24px rgb(16 40 34 / 14%)',
  },
  dark: {
    primary: '#3FB59C',
    'primary-soft': '#17302B',
    overdue: '#F07F6E',
    'overdue-soft': '#3A201C',
    due: '#E0AC4B',
    'due-text': '#E0AC4B',
    'due-soft': '#352A15',
    done: '#7CC49B',
    'done-soft': '#1C2E24',
    info: '#7DB7DE',
    'info-soft': '#1B2A35',
    page: '#141414',
    side: '#1A1C1B',
    raised: '#1F2221',
    hover: '#262A29',
    chosen: '#3A4240',
    line: '#313836',
    text: '#E6EBE9',
    'text-quiet': '#A3AFAB',
    shadow: '0 6px 24px rgb(0 0 0 / 55%)',
  },
} as const satisfies Record<Scheme, Record<string, string>>;

const fontFamily =
  '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';

export function paint(scheme: Scheme): void {
  const root = document.documentElement;
  root.style.colorScheme = scheme;
  for (const [name, value] of Object.entries(colors[scheme])) root.style.setProperty(`--zj-${name}`, value);
}

export function antdTheme(scheme: Scheme): ThemeConfig {
  const c = colors[scheme];
  const dark = scheme === 'dark';
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: c.primary,
      colorSuccess: c.done,
      colorWarning: c.due,
      colorError: c.overdue,
      colorInfo: c.info,
      colorLink: c.primary,
      colorTextBase: c.text,
      colorTextSecondary: c['text-quiet'],
      colorTextTertiary: c['text-quiet'],
      colorTextDescription: c['text-quiet'],
      colorTextPlaceholder: dark ? '#8C9894' : '#6B7874',
      colorBgBase: c.page,
      colorBgContainer: c.page,
      colorBgElevated: c.raised,
      colorBgLayout: c.page,
      colorBorder: dark ? '#434B48' : '#CDD5D2',
      colorBorderSecondary: c.line,
      borderRadius: 6,
      fontFamily,
      fontSize: 14,
      fontSizeHeading1: 28,
      fontSizeHeading2: 20,
      fontSizeHeading3: 16,
      fontSizeHeading4: 16,
      fontSizeHeading5: 14,
      fontWeightStrong: 600,
      boxShadowSecondary: c.shadow,
      wireframe: false,
    },
    components: {
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Segmented: { trackBg: c.hover, itemSelectedBg: c.chosen },
      // The light green of the dark scheme carries dark letters: white on it would be below 4.5 : 1.
      Button: dark
        ? { primaryColor: '#0B1F1A', primaryShadow: 'none', dangerShadow: 'none', defaultShadow: 'none' }
        : { primaryShadow: 'none', dangerShadow: 'none', defaultShadow: 'none' },
    },
  };
}
