package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/**
 * The day of a caller.
 *
 * @param rows            the first of the day, in the order in which they are to be called
 * @param sections        what the whole day is made of, in the same order
 * @param due             calls of today, done or not
 * @param awaitingConsent delivered cars whose customers nobody has asked yet; counted up to 100
 * @param toWrite         customers whom no call reached; a text message or a letter is what is left
 */
record TodayView(
        LocalDate date,
        Instant now,
        List<TodayRow> rows,
        List<Section> sections,
        int due,
        int done,
        int overdue,
        int awaitingConsent,
        boolean more,
        List<ToWrite> toWrite) {

    enum Scope {
        MINE,
        TEAM
    }

    /** Where a row stands in the day. */
    enum Part {
        OVERDUE,
        AGREED,
        WINDOW,
        ANY_TIME,
        RETRY,
        DONE
    }

    /**
     * Rows of the day that stand together.
     *
     * @param from hours of the window that the rows have in common; absent in other parts
     */
    record Section(
            Part part, @Nullable LocalTime from, @Nullable LocalTime until, int rows) {

        Section of(int rows) {
            return new Section(part, from, until, rows);
        }
    }

    /**
     * One customer to call.
     *
     * @param from         beginning of the agreed time or of the customer's window
     * @param overdueDays  days since it was to be done
     * @param daysSince    since the car was delivered
     * @param monthsAway   since the car was last seen
     * @param openTasks    open tasks of the customer; one call carries them all
     * @param noNumber     why there is nothing to dial
     * @param advisorKnown false: nobody can tell whether the caller served this customer
     */
    record TodayRow(
            UUID taskId,
            String taskNo,
            TargetType targetType,
            TaskStatus status,
            Part part,
            LocalDate plannedDate,
            @Nullable Instant nextAttemptAt,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            int overdueDays,
            int attemptCount,
            int version,
            TodayCustomer customer,
            @Nullable TodayVehicle vehicle,
            @Nullable TodayVisit visit,
            @Nullable Integer monthsAway,
            @Nullable Sensitive phone,
            boolean mobile,
            TelephoneNumbers.@Nullable NoNumber noNumber,
            @Nullable UUID callerId,
            @Nullable String callerName,
            boolean advisorKnown,
            int openTasks,
            boolean secondCall,
            @Nullable String rule,
            @Nullable LocalDate occasionOn,
            @Nullable String onThePhone) {}

    record TodayCustomer(
            UUID id, String name, String gender, @Nullable String honorific) {}

    record TodayVehicle(
            UUID id,
            @Nullable Sensitive plateNo,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model) {}

    record TodayVisit(
            UUID id,
            String orderNo,
            LocalDate deliveredOn,
            int daysSince,
            String items,
            @Nullable String advisorName) {}

    /** @param since when the last call was given up */
    record ToWrite(UUID taskId, String customerName, Instant since) {}
}
