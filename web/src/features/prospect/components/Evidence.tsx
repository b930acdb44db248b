import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDictionary } from '../../../lib/dictionaries';
import { useTexts } from '../../../lib/texts';
import { todayIn } from '../../../lib/time';
import { useTime } from '../../../lib/useTime';
import { Tag } from '../../../ui/Tag';
import { type Entry, think } from '../api/prospects';
import type { Act } from './EntryDrawer';
import styles from './prospect.module.css';

type Row = Entry['likeness'][number];

/** How many of today's customers are like this one. */
export function Likeness({ entry }: { entry: Entry }) {
  const { prospect: words, customer } = useTexts();
  const sources = useDictionary('customer-source');
  const say = (dimension: Row['dimension'], value: string): string => {
    switch (dimension) {
      case 'TYPE':
        return words.types2[value] ?? value;
      case 'GENDER':
        return (customer.genders as Record<string, string>)[value] ?? value;
      case 'AGE':
        return words.decade(value);
      case 'PURCHASING_POWER':
        return words.powers[value] ?? value;
      case 'SOURCE':
        return sources.say(value) ?? value;
    }
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.likeness}</h3>
      <p className={styles.quiet}>{words.likenessNote}</p>
      <ul className={styles.list} style={{ marginTop: 8 }}>
        {entry.likeness.map((it) => (
          <li key={it.dimension} className={styles.row}>
            <span>
              <span className={styles.quiet}>{words.dimensions[it.dimension]}</span>{' '}
              {it.value ? say(it.dimension, it.value) : words.unknown}
            </span>
            <span className={styles.quiet}>
              {[
                it.share !== undefined && it.share !== null && words.same(it.share.toFixed(1)),
                it.most && it.mostShare !== undefined && it.mostShare !== null
                  ? words.most(say(it.dimension, it.most), it.mostShare.toFixed(1))
                  : null,
              ]
                .filter(Boolean)
                .join(' · ') || '—'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What those think who know the customer. */
export function Opinions({ entry, busy, may, act }: { entry: Entry; busy: boolean; may: boolean; act: Act }) {
  const { prospect: words } = useTexts();
  const time = useTime();
  const [text, setText] = useState('');
  const save = async (recommends: boolean) => {
    if (await act(() => think(entry, text, recommends), words.opinionSaved)) setText('');
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.opinions}</h3>
      {entry.opinions.length === 0 && <p className={styles.quiet}>{words.noOpinions}</p>}
      <ul className={styles.list}>
        {entry.opinions.map((it) => (
          <li key={it.id}>
            <div className={styles.row}>
              <span>{it.text}</span>
              <Tag tone={it.recommends ? 'done' : 'due'}>
                {it.recommends ? words.recommends : words.against}
              </Tag>
            </div>
            <p className={styles.quiet}>
              {it.employeeName} · {time.day(todayIn(time.zone, it.at))}
            </p>
          </li>
        ))}
      </ul>
      {may && (
        <>
          <Input.TextArea
            aria-label={words.think}
            placeholder={words.thinkHint}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoSize={{ minRows: 2, maxRows: 6 }}
            style={{ marginTop: 8 }}
          />
          <div className={styles.buttons}>
            <Button size="small" loading={busy} disabled={text.trim() === ''} onClick={() => void save(true)}>
              {words.recommends}
            </Button>
            <Button
              size="small"
              loading={busy}
              disabled={text.trim() === ''}
              onClick={() => void save(false)}
            >
              {words.against}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The contacts so far; only where both have spoken they are evidence. */
export function ContactsSeen({ entry }: { entry: Entry }) {
  const { prospect: words, relationship } = useTexts();
  const time = useTime();
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{words.contacts}</h3>
      {entry.contacts.length === 0 ? (
        <p className={styles.quiet}>{words.noContacts}</p>
      ) : (
        <ul className={styles.list}>
          {entry.contacts.map((it) => (
            <li key={it.id} className={styles.row}>
              <span>
                {time.day(todayIn(time.zone, it.at))}{' '}
                {(relationship.channels as Record<string, string>)[it.channel]}
              </span>
              <span className={styles.quiet}>{it.twoWay ? words.twoWay : words.oneWay}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
