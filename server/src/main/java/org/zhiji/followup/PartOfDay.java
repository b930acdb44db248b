package org.zhiji.followup;

import java.time.LocalTime;

/** As people speak of the day. */
enum PartOfDay {
    MORNING(LocalTime.MIN),
    AFTERNOON(LocalTime.NOON),
    EVENING(LocalTime.of(17, 30));

    private final LocalTime from;

    PartOfDay(LocalTime from) {
        this.from = from;
    }

    LocalTime from() {
        return from;
    }

    static PartOfDay of(LocalTime time) {
        return time.isBefore(AFTERNOON.from) ? MORNING : time.isBefore(EVENING.from) ? AFTERNOON : EVENING;
    }
}
