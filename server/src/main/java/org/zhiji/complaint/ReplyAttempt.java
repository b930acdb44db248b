package org.zhiji.complaint;

import java.time.Instant;

/** A try to reach the customer that did not become a conversation. */
record ReplyAttempt(ReplyChannel channel, Instant at) {}
