package org.zhiji.followup.cadence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a customer who is seen at intervals is due again. Only a real contact resets the clock. A beat that passed
 * without one is followed by the next beat, so that nobody is given up and nobody is called anew the next morning.
 */
public final class Beat {

    private static final int BYTE = 0xff;

    private Beat() {}

    /**
     * @param contact the last two-way contact, or the day on which we came to know the customer
     * @param beat    the planned day of the last contact that the rule asked for, whatever came of it
     */
    public static LocalDate base(LocalDate contact, @Nullable LocalDate beat) {
        return beat != null && beat.isAfter(contact) ? beat : contact;
    }

    /**
     * @param activeSince from when the rule holds: whoever was due before is spread over the first interval, instead of
     *                    all of them standing on the list of its first morning
     */
    public static LocalDate due(LocalDate base, Interval interval, LocalDate activeSince, UUID customer) {
        var due = interval.after(base);
        return due.isBefore(activeSince) ? activeSince.plusDays(spread(customer, interval)) : due;
    }

    /** The same in SQL takes the last two bytes of the id too; they are random in every kind of id we make. */
    static int spread(UUID customer, Interval interval) {
        var low = customer.getLeastSignificantBits();
        var drawn = (int) (low & BYTE) * (BYTE + 1) + (int) (low >> Byte.SIZE & BYTE);
        return drawn % Math.max(1, interval.roughDays());
    }
}
