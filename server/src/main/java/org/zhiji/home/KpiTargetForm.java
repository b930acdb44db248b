package org.zhiji.home;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;

/** The targets of a year, in per cent or for a hundred; one that is missing is none. */
record KpiTargetForm(
        @NotNull Map<Kpi, @NotNull @DecimalMin("0") @Digits(integer = 4, fraction = 1) BigDecimal> targets) {}
