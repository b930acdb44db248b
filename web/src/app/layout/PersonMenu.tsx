import {
  BulbOutlined,
  GlobalOutlined,
  LogoutOutlined,
  QuestionCircleOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { signOut } from '../../features/identity/api/session';
import type { Language, SchemeChoice } from '../../lib/preferences';
import { useSession } from '../../lib/session';
import { useSpoken } from '../../lib/texts';
import { useScheme } from '../Appearance';
import { useChangeLanguage } from '../useChangeLanguage';
import styles from './PersonMenu.module.css';

export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { language, pack } = useSpoken();
  const changeLanguage = useChangeLanguage();
  const { shell } = pack.texts;
  const session = useSession();
  const navigate = useNavigate();
  const { choice, choose } = useScheme();

  const menu: MenuProps = {
    selectedKeys: [language, choice],
    items: [
      { key: 'account', icon: <UserOutlined />, label: shell.person.account },
      {
        key: 'languages',
        icon: <GlobalOutlined />,
        label: shell.person.language,
        children: [
          { key: 'zh', label: <span lang="zh-CN">中文</span> },
          { key: 'en', label: <span lang="en">English</span> },
        ],
      },
      {
        key: 'schemes',
        icon: <BulbOutlined />,
        label: shell.person.appearance,
        children: (['light', 'dark', 'system'] as const).map((key) => ({ key, label: shell.person[key] })),
      },
      { key: 'keys', icon: <QuestionCircleOutlined />, label: shell.person.keys },
      { type: 'divider' },
      { key: 'sign-out', icon: <LogoutOutlined />, label: shell.person.signOut },
    ],
    onClick: ({ key, keyPath }) => {
      if (keyPath.includes('languages')) changeLanguage(key as Language);
      else if (keyPath.includes('schemes')) choose(key as SchemeChoice);
      else if (key === 'account') void navigate('/me');
      else if (key === 'keys') onKeys();
      else if (key === 'sign-out') void signOut();
    },
  };

  return (
    <Dropdown menu={menu} trigger={['click']} placement="bottomRight">
      <button type="button" className={styles.person} aria-label={`${shell.person.menu} ${session.name}`}>
        <span className={styles.avatar} aria-hidden="true">
          {session.name.slice(0, 1)}
        </span>
        <span className={styles.name}>{session.name}</span>
      </button>
    </Dropdown>
  );
}
