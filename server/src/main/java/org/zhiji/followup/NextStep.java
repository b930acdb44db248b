package org.zhiji.followup;

/** What a call's outcome asks for next. */
sealed interface NextStep {

    record Succeed() implements NextStep {}

    /** The customer hung up half-way: a new time, or enough was answered. */
    record KeepAnswers() implements NextStep {}

    record AgreeNewTime() implements NextStep {}

    /** The same call goes on, on another line. */
    record GoOn() implements NextStep {}

    record CloseRefused() implements NextStep {}

    /** How long after, and how often, the rules of the outcome say. */
    record TryAgain() implements NextStep {}

    /** What was to be written has gone out. */
    record Written() implements NextStep {}

    record DropNumber(Reason reason) implements NextStep {
        enum Reason {
            EMPTY,
            WRONG
        }
    }
}
