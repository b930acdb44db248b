package org.zhiji.customer;

import java.time.Instant;
import java.util.UUID;

/** A customer agreed or refused. Only announced if it is the latest word on this purpose and channel. */
public record ConsentRecorded(
        UUID customerId, ConsentPurpose purpose, ContactChannel channel, ConsentStatus status, Instant at) {}
