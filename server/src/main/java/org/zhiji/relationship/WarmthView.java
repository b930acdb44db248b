package org.zhiji.relationship;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.ContactHistory.Channel;

/**
 * How warm a relationship is, and why.
 *
 * @param parts   what each contact gives, the latest first; they add up to the whole
 * @param earlier what contacts before those give together
 * @param curve   by week, some of it ahead: how it goes on if nobody does anything
 * @param coolsOn when it will be below; absent where it is already
 * @param deed    the smallest that makes or keeps it warm
 */
record WarmthView(
        BigDecimal warmth,
        BigDecimal warmFrom,
        boolean warm,
        int halfLifeDays,
        List<WarmthPart> parts,
        BigDecimal earlier,
        List<WarmthPoint> curve,
        @Nullable LocalDate coolsOn,
        WarmthDeed deed) {

    record WarmthPart(
            UUID id,
            String kind,
            Instant at,
            Channel channel,
            List<ContactFunction> functions,
            @Nullable CustomerResponse response,
            BigDecimal channelWeight,
            BigDecimal purposeFactor,
            BigDecimal responseFactor,
            BigDecimal full,
            BigDecimal left) {}

    record WarmthPoint(LocalDate day, BigDecimal warmth, boolean ahead) {}

    /** @param lastsUntil the last day on which it is warm then */
    record WarmthDeed(Channel channel, BigDecimal adds, LocalDate lastsUntil) {}
}
