package org.zhiji.archive.snapshot;

/** Is told now and then how much is done. */
public interface Progress {

    Progress NONE = percent -> {};

    void at(int percent);
}
