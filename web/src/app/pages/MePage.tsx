import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { Extension } from '../../features/followup/components/Extension';
import { signOut } from '../../features/identity/api/session';
import { PasswordForm } from '../../features/identity/components/PasswordForm';
import { Tokens } from '../../features/identity/components/Tokens';
import { useRoleName } from '../../features/identity/model/useRoleName';
import { DesktopPreference } from '../../features/messaging/components/DesktopPreference';
import { MailPreference } from '../../features/messaging/components/MailPreference';
import type { Language, SchemeChoice } from '../../lib/preferences';
import { useSession } from '../../lib/session';
import { useSpoken } from '../../lib/texts';
import { useNarrow } from '../../lib/useMedia';
import { PageHeader } from '../../ui/PageHeader';
import { useScheme } from '../Appearance';
import { areasFor } from '../areas';
import { NavigationLinks } from '../layout/Navigation';
import { useChangeLanguage } from '../useChangeLanguage';
import styles from './MePage.module.css';

/** One's own account; on a telephone also the way to every other page. */
export default function MePage() {
  const { language, pack } = useSpoken();
  const changeLanguage = useChangeLanguage();
  const { shell, identity, common, handover, outgoing } = pack.texts;
  const words = identity.me;
  const session = useSession();
  const roleName = useRoleName();
  const narrow = useNarrow();
  const { choice, choose } = useScheme();
  const areas = useMemo(() => areasFor(session), [session]);

  return (
    <div className={styles.page}>
      <PageHeader title={narrow ? session.name : shell.person.account} note={session.companyName} />
      {narrow && areas.length > 0 && (
        <nav aria-label={shell.palette.pages} className={styles.pages}>
          <NavigationLinks areas={areas} />
        </nav>
      )}
      <section aria-label={words.profile}>
        <dl className={styles.facts}>
          <dt>{identity.employees.name}</dt>
          <dd>{session.name}</dd>
          <dt>{words.loginName}</dt>
          <dd>{session.loginName}</dd>
          <dt>{words.department}</dt>
          <dd>{session.departmentName}</dd>
          <dt>{words.roles}</dt>
          <dd>{session.roles.map(roleName).join(common.list) || words.noRoles}</dd>
        </dl>
        <Link to={`/handovers/new/${session.employeeId}`}>{handover.mine}</Link>
      </section>
      <section aria-labelledby="me-appearance">
        <h2 id="me-appearance">{words.appearance}</h2>
        <div className={styles.choices}>
          <Segmented<Language>
            aria-label={shell.person.language}
            value={language}
            onChange={changeLanguage}
            options={[
              { value: 'zh', label: <span lang="zh-CN">中文</span> },
              { value: 'en', label: <span lang="en">English</span> },
            ]}
          />
          <Segmented<SchemeChoice>
            aria-label={shell.person.appearance}
            value={choice}
            onChange={choose}
            options={(['light', 'dark', 'system'] as const).map((value) => ({
              value,
              label: shell.person[value],
            }))}
          />
        </div>
      </section>
      <section aria-labelledby="me-mail">
        <h2 id="me-mail">{outgoing.preference}</h2>
        <MailPreference />
      </section>
      <section aria-labelledby="me-desktop">
        <h2 id="me-desktop">{outgoing.desktop}</h2>
        <DesktopPreference />
      </section>
      <section aria-labelledby="me-extension">
        <h2 id="me-extension">{pack.texts.calling.incoming.extension}</h2>
        <Extension />
      </section>
      <section aria-labelledby="me-password" className={styles.form}>
        <h2 id="me-password">{words.password}</h2>
        <PasswordForm />
      </section>
      <section aria-labelledby="me-tokens">
        <h2 id="me-tokens">{identity.tokens.title}</h2>
        <Tokens />
      </section>
      {narrow && (
        <Button block onClick={() => void signOut()}>
          {shell.person.signOut}
        </Button>
      )}
    </div>
  );
}
