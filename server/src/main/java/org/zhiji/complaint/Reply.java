package org.zhiji.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the customer was told in a conversation, and whether that is accepted. */
record Reply(ReplyChannel channel, String content, @Nullable Boolean customerAccepts, Instant at) {}
