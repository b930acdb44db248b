package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_SETTINGS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.sql.tenant.tables.records.FollowUpSettingsRecord;

/** The rules as they stand. */
@Repository
public class FollowUpSettingsStore {

    private final DSLContext db;

    FollowUpSettingsStore(DSLContext db) {
        this.db = db;
    }

    public record Versioned(FollowUpSettings settings, int version) {}

    public FollowUpSettings get() {
        return versioned().settings();
    }

    Versioned versioned() {
        return of(db.selectFrom(FOLLOW_UP_SETTINGS).fetchSingle());
    }

    /** Planners take turns on this row, so that two nodes never plan the same customer at the same moment. */
    public Versioned lock() {
        return of(db.selectFrom(FOLLOW_UP_SETTINGS).forUpdate().fetchSingle());
    }

    void save(FollowUpSettings settings) {
        db.update(FOLLOW_UP_SETTINGS)
                .set(FOLLOW_UP_SETTINGS.OFFSET_DAYS, settings.offsetDays())
                .set(FOLLOW_UP_SETTINGS.LATE_WORKING_DAYS, settings.lateWorkingDays())
                .set(FOLLOW_UP_SETTINGS.CLOSING_WORKING_DAYS, settings.closingWorkingDays())
                .set(FOLLOW_UP_SETTINGS.MAX_ATTEMPTS, settings.maxAttempts())
                .set(FOLLOW_UP_SETTINGS.PARTIAL_PERCENT, settings.partialPercent())
                .set(FOLLOW_UP_SETTINGS.ABSENT_MONTHS, settings.absentMonths())
                .set(FOLLOW_UP_SETTINGS.ABSENT_PAUSE_MONTHS, settings.absentPauseMonths())
                .set(FOLLOW_UP_SETTINGS.ABSENT_DAILY_LIMIT, settings.absentDailyLimit())
                .set(FOLLOW_UP_SETTINGS.DAILY_LIMIT, settings.dailyLimit())
                .set(FOLLOW_UP_SETTINGS.CONTACT_PAUSE_DAYS, settings.contactPauseDays())
                .set(FOLLOW_UP_SETTINGS.SAMPLE_PERCENT, settings.samplePercent())
                .set(FOLLOW_UP_SETTINGS.WEEKLY_REPORT, settings.weeklyReport())
                .set(FOLLOW_UP_SETTINGS.WEEKLY_REPORT_ABOVE, settings.weeklyReportAbove())
                .set(FOLLOW_UP_SETTINGS.SERVICE_AUTOMATIC, settings.serviceAutomatic())
                .set(FOLLOW_UP_SETTINGS.ABSENT_AUTOMATIC, settings.absentAutomatic())
                .set(FOLLOW_UP_SETTINGS.CALL_WINDOWS, settings.callWindows())
                .set(FOLLOW_UP_SETTINGS.VERSION, FOLLOW_UP_SETTINGS.VERSION.plus(1))
                .execute();
    }

    private static Versioned of(FollowUpSettingsRecord row) {
        return new Versioned(
                new FollowUpSettings(
                        row.getOffsetDays(),
                        row.getLateWorkingDays(),
                        row.getClosingWorkingDays(),
                        row.getMaxAttempts(),
                        row.getPartialPercent(),
                        row.getAbsentMonths(),
                        row.getAbsentPauseMonths(),
                        row.getAbsentDailyLimit(),
                        row.getDailyLimit(),
                        row.getContactPauseDays(),
                        row.getSamplePercent(),
                        row.getWeeklyReport(),
                        row.getWeeklyReportAbove(),
                        row.getServiceAutomatic(),
                        row.getAbsentAutomatic(),
                        row.getCallWindows()),
                row.getVersion());
    }
}
