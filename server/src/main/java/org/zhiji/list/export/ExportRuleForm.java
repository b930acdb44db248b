package org.zhiji.list.export;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

record ExportRuleForm(
        @Min(0) @Max(WriteList.MOST) int rowLimit,
        @Min(1) @Max(10_000_000) int dailyRows) {}
