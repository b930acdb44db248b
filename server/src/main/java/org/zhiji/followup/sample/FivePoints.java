package org.zhiji.followup.sample;

import java.util.stream.Stream;

/**
 * What is looked at in a call.
 *
 * @param identityFirst   nothing of the car was said before it was clear who is speaking
 * @param reasonSaid      why we call was said, and whether it is a good moment asked
 * @param noDefence       nothing was explained away
 * @param ownWords        the record says what the customer said, in his words
 * @param agreedAndClosed what comes next was agreed, with thanks at the end
 */
record FivePoints(
        boolean identityFirst, boolean reasonSaid, boolean noDefence, boolean ownWords, boolean agreedAndClosed) {

    int ticked() {
        return (int) Stream.of(identityFirst, reasonSaid, noDefence, ownWords, agreedAndClosed)
                .filter(Boolean::booleanValue)
                .count();
    }
}
