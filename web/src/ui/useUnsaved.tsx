import { Modal } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../lib/texts';

/**
 * Asks before typed text is lost by leaving the page or closing the window. Whoever has just saved, or means to throw it
 * away, calls the second part first and goes on.
 */
export function useUnsaved(unsaved: boolean): [question: ReactNode, letGo: () => void] {
  const { common } = useTexts();
  const passing = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && !passing.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  const letGo = () => {
    passing.current = true;
  };
  return [
    <Modal
      key="unsaved"
      open={blocker.state === 'blocked'}
      title={common.unsaved}
      okText={common.leave}
      okButtonProps={{ danger: true }}
      cancelText={common.stay}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {common.unsavedHint}
    </Modal>,
    letGo,
  ];
}
