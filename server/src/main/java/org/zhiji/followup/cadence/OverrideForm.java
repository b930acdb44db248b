package org.zhiji.followup.cadence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param number with its unit; both absent where the customer is to be left alone by intervals */
record OverrideForm(
        @Nullable @Min(1) @Max(1000) Integer number,
        Interval.@Nullable Unit unit,
        @NotBlank @Size(max = 300) String reason) {}
