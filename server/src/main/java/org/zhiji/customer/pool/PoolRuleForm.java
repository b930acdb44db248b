package org.zhiji.customer.pool;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

record PoolRuleForm(
        boolean active,
        @Min(1) @Max(1000) int dailyClaims,
        @Min(1) @Max(100_000) int capacity,
        @Min(1) @Max(3650) int idleDays,
        @Min(0) @Max(3649) int warningDays,
        @Min(0) @Max(3650) int barredDays) {}
