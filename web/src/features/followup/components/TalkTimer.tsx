import { ClockCircleOutlined, PhoneFilled, PhoneOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTexts } from '../../../lib/texts';
import { useNarrow } from '../../../lib/useMedia';
import styles from './TalkTimer.module.css';

interface Props {
  talking: boolean;
  talked: number;
  handled: number;
  onDial: () => void;
  onHangUp: () => void;
}

/** How long one talks and how long everything else takes; the lead of the team sees the same. */
export function TalkTimer({ talking, talked, handled, onDial, onHangUp }: Props) {
  const words = useTexts().calling.timer;
  const narrow = useNarrow();
  return (
    <span className={styles.timer}>
      <Tooltip title={`${words.note} ${words.keys}`}>
        <span className={styles.times} data-talking={talking || undefined}>
          <ClockCircleOutlined aria-hidden />
          <span className={styles.figures}>
            <span className={styles.talk} role="timer" aria-label={words.talk}>
              {clock(talked)}
            </span>
            <span className={styles.handling}>
              {words.handling} {clock(handled)}
            </span>
          </span>
        </span>
      </Tooltip>
      {talking ? (
        <Button size="small" danger icon={<PhoneFilled rotate={225} />} onClick={onHangUp}>
          {words.hangUp}
          {!narrow && <kbd>H</kbd>}
        </Button>
      ) : (
        !narrow && (
          <Button size="small" icon={<PhoneOutlined />} onClick={onDial}>
            {words.start}
            <kbd>D</kbd>
          </Button>
        )
      )}
    </span>
  );
}

function clock(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
