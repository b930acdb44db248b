package org.zhiji.worktime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

record CalendarForm(
        @NotBlank @Size(max = 100) String name,
        @NotBlank String zone,
        boolean followsNational,
        @NotNull List<@Valid WeekdayForm> week) {}
