package org.zhiji.followup.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of the ladder by how late they came, and whether anything was done about them. */
record ReminderFigures(ReminderTally total, List<RungTally> byRung) {

    /** When and to whom it was said. */
    enum Rung {
        /** To whoever makes the contact, before its day. */
        AHEAD,
        /** In the evening of its day. */
        SAME_DAY,
        /** On a working day after it. */
        OVERDUE,
        /** To somebody above. */
        ABOVE
    }

    /**
     * @param sent    one for each contact and person, however many contacts one message spoke of
     * @param acted   the contact was tried, or written about, on the same or the next working day
     * @param waiting nobody has, and there is still time
     * @param rate    acted per cent of those whose time is over or that were acted upon
     */
    record ReminderTally(
            int sent, int acted, int waiting, @Nullable BigDecimal rate) {}

    record RungTally(Rung rung, ReminderTally tally) {}
}
