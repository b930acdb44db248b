package org.zhiji.capa;

/** What the figures say of an action. */
public enum Verdict {
    /** 有效: the target is met, and it is not chance. */
    EFFECTIVE,
    /** 变差: worse than before, and it is not chance. */
    WORSE,
    /** 尚无证据: anything else. */
    NO_EVIDENCE
}
