package org.zhiji.followup;

import java.time.Duration;

/** What a call's outcome asks for next. */
sealed interface NextStep {

    record Succeed() implements NextStep {}

    /** The customer hung up half-way: a new time, or enough was answered. */
    record KeepAnswers() implements NextStep {}

    record AgreeNewTime() implements NextStep {}

    /** The same call goes on, on another line. */
    record GoOn() implements NextStep {}

    record CloseRefused() implements NextStep {}

    record TryAgain(Duration pause) implements NextStep {}

    record DropNumber(Reason reason) implements NextStep {
        enum Reason {
            EMPTY,
            WRONG
        }
    }
}
