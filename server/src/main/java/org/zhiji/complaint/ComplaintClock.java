package org.zhiji.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Ids;
import org.zhiji.worktime.WorkCalendar;

/**
 * One running or stopped time limit. What is due, and when the next reminder is, follow from the start, the calendar
 * and what has been told already; a clock that is looked at twice tells nothing twice.
 */
record ComplaintClock(
        UUID id,
        ClockKind kind,
        int round,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable StopReason stopReason,
        int toldPercent,
        @Nullable Instant breachedAt,
        @Nullable LocalDate remindedOn,
        long pausedMinutes) {

    private static final LocalTime DAILY_REMINDER = LocalTime.of(9, 0);

    /** What a look at the clock calls for. */
    enum Call {
        NOTHING,
        HALF,
        EIGHTY,
        BREACH,
        DAILY
    }

    static ComplaintClock start(ClockKind kind, int round, Instant at, WorkCalendar calendar) {
        return new ComplaintClock(Ids.next(), kind, round, at, kind.due(at, 0, calendar), null, null, 0, null, null, 0);
    }

    boolean running() {
        return stoppedAt == null;
    }

    /** Late is what ended after its time, what nobody ended in time, and what we had to deliver ourselves. */
    boolean late(Instant now) {
        if (stopReason == StopReason.DELIVERED_AUTOMATICALLY) {
            return true;
        }
        return (stoppedAt == null ? now : stoppedAt).isAfter(dueAt);
    }

    Call call(Instant now, WorkCalendar calendar) {
        var next = nextCall(calendar);
        if (next == null || now.isBefore(next)) {
            return Call.NOTHING;
        }
        if (kind == ClockKind.T3_VERIFY || toldPercent == 100) {
            return Call.DAILY;
        }
        if (!now.isBefore(dueAt)) {
            return Call.BREACH;
        }
        return now.isBefore(kind.threshold(startedAt, 80, calendar)) ? Call.HALF : Call.EIGHTY;
    }

    /** When this clock wants to be looked at next; null once it stands still. */
    @Nullable
    Instant nextCall(WorkCalendar calendar) {
        if (!running()) {
            return null;
        }
        if (kind == ClockKind.T3_VERIFY) {
            return nextMorning(remindedOn == null ? calendar.dateOf(startedAt) : remindedOn, calendar);
        }
        return switch (toldPercent) {
            case 0 -> kind.threshold(startedAt, 50, calendar);
            case 50 -> kind.threshold(startedAt, 80, calendar);
            case 80 -> dueAt;
            default -> nextMorning(remindedOn == null ? calendar.dateOf(dueAt) : remindedOn, calendar);
        };
    }

    ComplaintClock told(Call call, Instant now, WorkCalendar calendar) {
        return switch (call) {
            case NOTHING -> this;
            case HALF -> told(50, breachedAt, remindedOn);
            case EIGHTY -> told(80, breachedAt, remindedOn);
            case BREACH -> told(100, now, calendar.dateOf(now));
            case DAILY ->
                told(toldPercent, now.isAfter(dueAt) && breachedAt == null ? now : breachedAt, calendar.dateOf(now));
        };
    }

    ComplaintClock stop(Instant at, StopReason reason) {
        return running() ? with(startedAt, dueAt, at, reason, toldPercent, breachedAt, pausedMinutes) : this;
    }

    /** The customer was reached after all: what had been left then is left now, and the answer stops the clock. */
    ComplaintClock stopAfterPause(Instant at, WorkCalendar calendar) {
        if (stopReason != StopReason.UNREACHABLE || stoppedAt == null) {
            return stop(at, StopReason.MET);
        }
        long paused = pausedMinutes + Math.max(0, calendar.minutesBetween(stoppedAt, at));
        var due = stoppedAt.isAfter(dueAt) ? dueAt : kind.due(startedAt, paused, calendar);
        return with(startedAt, due, at, StopReason.MET, toldPercent, breachedAt, paused);
    }

    /** The calendar has changed: what is still running is due by the new one. Late by a day that was free is not late. */
    ComplaintClock recompute(Instant now, WorkCalendar calendar) {
        if (!running()) {
            return this;
        }
        var due = kind.due(startedAt, pausedMinutes, calendar);
        boolean early = now.isBefore(due);
        return with(
                startedAt,
                due,
                null,
                null,
                early ? Math.min(toldPercent, 80) : toldPercent,
                early ? null : breachedAt,
                pausedMinutes);
    }

    /** Two clocks of one matter: the one that has run longer counts. */
    ComplaintClock notAfter(ComplaintClock other) {
        return running() && other.running() && other.dueAt.isBefore(dueAt)
                ? with(other.startedAt, other.dueAt, null, null, toldPercent, breachedAt, other.pausedMinutes)
                : this;
    }

    private ComplaintClock with(
            Instant start,
            Instant due,
            @Nullable Instant stopped,
            @Nullable StopReason reason,
            int percent,
            @Nullable Instant breached,
            long paused) {
        return new ComplaintClock(id, kind, round, start, due, stopped, reason, percent, breached, remindedOn, paused);
    }

    private ComplaintClock told(int percent, @Nullable Instant breached, @Nullable LocalDate reminded) {
        return new ComplaintClock(
                id, kind, round, startedAt, dueAt, stoppedAt, stopReason, percent, breached, reminded, pausedMinutes);
    }

    private static Instant nextMorning(LocalDate after, WorkCalendar calendar) {
        return calendar.nextWorkingDay(after)
                .atTime(DAILY_REMINDER)
                .atZone(calendar.zone())
                .toInstant();
    }
}
