package org.zhiji.worktime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The shifts of one weekday, Monday = 1; times as 08:30, the end of the day as 24:00. */
record WeekdayForm(@Min(1) @Max(7) int weekday, @NotNull List<@Valid ShiftForm> shifts) {

    record ShiftForm(@NotBlank String from, @NotBlank String to) {}
}
