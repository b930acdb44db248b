package org.zhiji.messaging;

import java.time.Instant;
import java.util.UUID;

/** A text message is on its way out. */
public record TextToSend(UUID id, String number, String text, Instant at) {}
