package org.zhiji.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** People have been told something inside the application; told once more under one key nobody is. */
public record NoticesGiven(String kind, List<UUID> notices, Instant at) {}
