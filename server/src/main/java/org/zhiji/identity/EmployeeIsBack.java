package org.zhiji.identity;

import java.time.Instant;
import java.util.UUID;

/** Somebody who was on leave is at work again. */
public record EmployeeIsBack(UUID employee, Actor by, Instant at) {}
