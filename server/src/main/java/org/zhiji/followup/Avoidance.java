package org.zhiji.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who does not want to be found: three days of contact in a row on which he did not answer, had switched off or
 * refused to speak (S0-54). A busy line or a dead number says nothing about it; one talk ends the row.
 */
final class Avoidance {

    static final int DAYS = 3;

    private Avoidance() {}

    record Contact(LocalDate day, CallOutcome outcome) {}

    /** @return the first day of the row, if there is one; the contacts are handed in with the latest first */
    static Optional<LocalDate> since(List<Contact> latestFirst) {
        var days = 0;
        LocalDate counted = null;
        LocalDate begin = null;
        for (var contact : latestFirst) {
            switch (judge(contact.outcome())) {
                case SPOKE -> {
                    return days >= DAYS ? Optional.ofNullable(begin) : Optional.empty();
                }
                case SAYS_NOTHING -> {}
                case AVOIDED -> {
                    if (!contact.day().equals(counted)) {
                        counted = contact.day();
                        begin = contact.day();
                        days++;
                    }
                }
            }
        }
        return days >= DAYS ? Optional.ofNullable(begin) : Optional.empty();
    }

    private enum Judgement {
        SPOKE,
        AVOIDED,
        SAYS_NOTHING
    }

    private static Judgement judge(CallOutcome outcome) {
        return switch (outcome) {
            case COMPLETED, PARTIAL, INCONVENIENT, SWITCH_LANDLINE -> Judgement.SPOKE;
            case NO_ANSWER, POWER_OFF, REFUSED -> Judgement.AVOIDED;
            case BUSY, SUSPENDED, EMPTY_NUMBER, WRONG_PERSON, UNREACHABLE, SENT -> Judgement.SAYS_NOTHING;
        };
    }
}
