package org.zhiji.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The rules that an administrator may change.
 *
 * @param offsetDays         calendar days between delivery and the call
 * @param lateWorkingDays    an order whose planned day is longer ago is not called about any more
 * @param closingWorkingDays an open task is taken off the list after so many working days
 * @param absentPauseMonths  a customer who was asked why he stays away is left alone for so long
 * @param absentDailyLimit   long-absent calls per caller and day
 * @param dailyLimit         calls per caller and day that a planner should not go beyond
 * @param contactPauseDays   a customer is contacted by rules at most once in so many days
 * @param samplePercent      of each caller's calls of a week are looked at by the lead of the team
 * @param weeklyReport       whether a report is made each week too
 * @param weeklyReportAbove  from more calls a month on, the month's report suggests it
 * @param serviceAutomatic   whether each delivered car that agreed is planned by itself
 * @param absentAutomatic    whether long-absent calls are planned by themselves at the beginning of each month
 */
public record FollowUpSettings(
        @Min(0) @Max(60) int offsetDays,
        @Min(0) @Max(60) int lateWorkingDays,
        @Min(1) @Max(250) int closingWorkingDays,
        @Min(1) @Max(20) int maxAttempts,
        @Min(1) @Max(100) int partialPercent,
        @Min(1) @Max(60) int absentMonths,
        @Min(0) @Max(60) int absentPauseMonths,
        @Min(1) @Max(500) int absentDailyLimit,
        @Min(1) @Max(500) int dailyLimit,
        @Min(0) @Max(90) int contactPauseDays,
        @Min(0) @Max(100) int samplePercent,
        boolean weeklyReport,
        @Min(1) @Max(100_000) int weeklyReportAbove,
        boolean serviceAutomatic,
        boolean absentAutomatic,
        @NotBlank @Size(max = 200) String callWindows) {

    public CallWindows windows() {
        return CallWindows.parse(callWindows);
    }
}
