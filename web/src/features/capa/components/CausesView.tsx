import { useTexts } from '../../../lib/texts';
import { Tag } from '../../../ui/Tag';
import { branches, type Cause } from '../api/capas';
import styles from './capa.module.css';

/** The fish: each bone with its whys, the deeper ones further in. */
export function CausesView({ causes }: { causes: Cause[] }) {
  const { capa: words } = useTexts();
  const bones = branches.filter((branch) => causes.some((it) => it.branch === branch));
  return (
    <div className={styles.fish}>
      {bones.map((branch) => (
        <div key={branch} className={styles.bone}>
          <h3>
            {words.branches[branch]} <span className={styles.quiet}>{words.branchNames[branch]}</span>
          </h3>
          {causes
            .filter((it) => it.branch === branch)
            .map((it, i) => (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: the tree is its order
                key={i}
                className={styles.why}
                data-root={it.root}
                style={{ paddingLeft: it.depth * 16 }}
              >
                {it.depth > 0 && '↳ '}
                {it.text} {it.root && <Tag tone="due">{words.root}</Tag>}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
