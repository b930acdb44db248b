package org.zhiji.platform;

/**
 * Said on every node when one of them has changed what all of them remember for a while: who may do what, what a company
 * is called. Whoever remembers such things listens and looks again. It is also said when words may have been missed.
 */
public record Forget() {}
