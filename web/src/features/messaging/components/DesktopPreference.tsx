import { Switch } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts';
import { desktopState, switchDesktop } from '../model/desktop';

/** Whether one wants to hear of what is new while another window is in front; it also says why one cannot. */
export function DesktopPreference() {
  const { outgoing: words } = useTexts();
  const [state, setState] = useState(desktopState);
  return (
    <>
      <Switch
        aria-label={words.desktop}
        checked={state === 'on'}
        disabled={state === 'impossible' || state === 'forbidden'}
        onChange={(on) => void switchDesktop(on).then(setState)}
      />
      <p style={{ color: 'var(--zj-text-quiet)', marginBottom: 0 }}>{words.desktopStates[state]}</p>
    </>
  );
}
