package org.zhiji.home;

/** The figures by which the house is led. Each is so many of so many, shown in per cent or per hundred. */
public enum Kpi {
    /** Favourable of answered: the question about the last visit as a whole. */
    SATISFACTION(false, false),
    /** Favourable of answered: coming again, recommending us. */
    LOYALTY(false, false),
    /** Successful of due calls. */
    FOLLOW_UP_SUCCESS(false, false),
    /** T1: complaints that reached the general manager in time. */
    REPORT_ON_TIME(false, false),
    /** T2: complaints that were answered in time. */
    ANSWER_ON_TIME(false, false),
    /** Complaints for a hundred orders. */
    COMPLAINTS(true, false),
    /** Complainants of closed matters who came again and paid within a year. */
    RECOVERY(false, true);

    private final boolean lowerBetter;
    private final boolean yearly;

    Kpi(boolean lowerBetter, boolean yearly) {
        this.lowerBetter = lowerBetter;
        this.yearly = yearly;
    }

    public boolean lowerBetter() {
        return lowerBetter;
    }

    /** Needs a year to be seen: a month of it says nothing. */
    public boolean yearly() {
        return yearly;
    }

    /** Not a share: there can be more complaints than orders. */
    public boolean perHundred() {
        return this == COMPLAINTS;
    }
}
