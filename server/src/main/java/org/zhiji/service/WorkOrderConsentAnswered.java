package org.zhiji.service;

import java.time.Instant;
import java.util.UUID;

/** The customer of a delivered order was asked later whether we may call. */
public record WorkOrderConsentAnswered(UUID workOrderId, UUID ownerId, FollowUpConsent consent, Instant at) {}
