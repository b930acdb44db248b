import { recall, remember } from '../../../lib/preferences';

/** Whether this browser says on the desktop what is new: it may be unable to, or forbidden, or not asked for it. */
export type DesktopState = 'impossible' | 'forbidden' | 'off' | 'on';

export function desktopState(): DesktopState {
  // Only a page that came safely, or from this machine, may ask.
  if (!('Notification' in window) || !window.isSecureContext) return 'impossible';
  if (Notification.permission === 'denied') return 'forbidden';
  return Notification.permission === 'granted' && recall('desktop') === 'on' ? 'on' : 'off';
}

/** Asks the person for leave where the browser has not yet. */
export async function switchDesktop(on: boolean): Promise<DesktopState> {
  if (on && Notification.permission === 'default') await Notification.requestPermission();
  remember('desktop', on ? 'on' : 'off');
  return desktopState();
}
