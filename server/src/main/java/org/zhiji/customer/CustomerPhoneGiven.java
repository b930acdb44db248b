package org.zhiji.customer;

import java.time.Instant;
import java.util.UUID;

/** Somebody wrote down a telephone number of a customer, or marked one as right. */
public record CustomerPhoneGiven(UUID customerId, UUID by, Instant at) {}
