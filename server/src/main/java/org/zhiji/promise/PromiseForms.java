package org.zhiji.promise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about promises. */
final class PromiseForms {

    private PromiseForms() {}

    /** A note while it is typed. */
    record PromiseNoteForm(@NotNull @Size(max = 4000) String text) {}

    /**
     * A promise.
     *
     * @param expectation what the customer expects
     * @param ownerId     who has to keep it; whoever enters it, if nobody is named
     * @param sourceType  of the note in which it was caught
     */
    record PromiseForm(
            @NotNull UUID customerId,
            @Nullable UUID contactPersonId,
            @Nullable @Size(max = 500) String expectation,
            @NotBlank @Size(max = 500) String text,
            @NotNull LocalDate dueOn,
            @Nullable LocalTime dueTime,
            @Nullable UUID ownerId,
            @Nullable @Size(max = 40) String sourceType,
            @Nullable UUID sourceId) {}

    /** What may be corrected while it is open; the day moves by {@link PromiseMoveForm} only. */
    record PromiseWordsForm(
            @Nullable UUID contactPersonId,
            @Nullable @Size(max = 500) String expectation,
            @NotBlank @Size(max = 500) String text,
            @NotNull UUID ownerId) {}

    /** @param agreed how the customer agreed to it */
    record PromiseMoveForm(
            @NotNull LocalDate dueOn,
            @Nullable LocalTime dueTime,
            @NotBlank @Size(max = 500) String agreed) {}

    /** @param outcome what was done */
    record PromiseKeptForm(@Nullable @Size(max = 500) String outcome) {}

    /** Why it cannot be kept, or why it is none any more. */
    record PromiseReasonForm(@NotBlank @Size(max = 500) String reason) {}
}
