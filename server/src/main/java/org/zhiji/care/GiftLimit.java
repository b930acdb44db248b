package org.zhiji.care;

import java.math.BigDecimal;

/**
 * What may be given without asking (S0-24): neither one piece nor the pieces of a calendar year to one person above the caps.
 * Exactly the cap is still allowed.
 */
record GiftLimit(BigDecimal pieceCap, BigDecimal yearCap) {

    enum Verdict {
        FREE,
        PIECE_ABOVE_CAP,
        YEAR_ABOVE_CAP
    }

    /** @param before what the person has had, or may have, in that year besides */
    Verdict of(BigDecimal amount, BigDecimal before) {
        if (amount.compareTo(pieceCap) > 0) {
            return Verdict.PIECE_ABOVE_CAP;
        }
        // A favour that costs nothing is always free.
        return amount.signum() > 0 && before.add(amount).compareTo(yearCap) > 0 ? Verdict.YEAR_ABOVE_CAP : Verdict.FREE;
    }
}
