package org.zhiji.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to act on.
 *
 * @param id           of the record that one opens
 * @param detail       what tells it from others: a number, a customer
 * @param holder       in whose hands it is
 * @param dueAt        absent where nothing runs
 * @param dueOn        where only the day counts
 * @param leftMinutes  working minutes until then, negative since it is overdue; absent where days count
 * @param limitMinutes working minutes that there were
 * @param grave        comes before the others
 */
public record ActionItem(
        ActionKind kind,
        UUID id,
        String title,
        @Nullable String detail,
        @Nullable String holder,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueOn,
        @Nullable Long leftMinutes,
        @Nullable Long limitMinutes,
        boolean overdue,
        boolean grave) {}
