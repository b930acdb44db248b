package org.zhiji.platform.log;

/** What accompanies every line that is written on behalf of a request or a job (MDC). */
public final class LogKeys {

    /** The id of the request, as the answer, the audit and the message to the user have it. */
    public static final String REQUEST = "request";

    /** Who asked: the id, never the name. */
    public static final String EMPLOYEE = "employee";

    /** What is being done: the endpoint with its placeholders, or the job. */
    public static final String WORK = "work";

    private LogKeys() {}
}
