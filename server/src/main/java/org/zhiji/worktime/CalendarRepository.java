package org.zhiji.worktime;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectFrom;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.DEPARTMENT_CALENDAR;
import static zhiji.sql.tenant.Tables.WORK_CALENDAR;
import static zhiji.sql.tenant.Tables.WORK_DAY;
import static zhiji.sql.tenant.Tables.WORK_SHIFT;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.stereotype.Repository;
import zhiji.sql.tenant.tables.records.WorkDayRecord;
import zhiji.sql.tenant.tables.records.WorkShiftRecord;

@Repository
class CalendarRepository {

    private final DSLContext db;

    CalendarRepository(DSLContext db) {
        this.db = db;
    }

    List<StoredCalendar> all() {
        return fetch(noCondition());
    }

    Optional<StoredCalendar> find(UUID id) {
        return fetch(WORK_CALENDAR.ID.eq(id)).stream().findFirst();
    }

    StoredCalendar standard() {
        return fetch(WORK_CALENDAR.IS_DEFAULT.isTrue()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The standard calendar is missing"));
    }

    /** The calendar of the department or of the nearest one above it; absent where nobody up the tree has one of its own. */
    Optional<StoredCalendar> ofDepartment(UUID department) {
        var above = DEPARTMENT.as("above");
        return db.select(DEPARTMENT_CALENDAR.CALENDAR_ID)
                .from(DEPARTMENT)
                .join(above)
                .on(DEPARTMENT.PATH.startsWith(above.PATH))
                .join(DEPARTMENT_CALENDAR)
                .on(DEPARTMENT_CALENDAR.DEPARTMENT_ID.eq(above.ID))
                .where(DEPARTMENT.ID.eq(department))
                .orderBy(length(above.PATH).desc())
                .limit(1)
                .fetchOptional(DEPARTMENT_CALENDAR.CALENDAR_ID)
                .flatMap(this::find);
    }

    void insert(StoredCalendar calendar, Instant now) {
        db.insertInto(WORK_CALENDAR)
                .set(WORK_CALENDAR.ID, calendar.id())
                .set(WORK_CALENDAR.NAME, calendar.name())
                .set(WORK_CALENDAR.ZONE, calendar.zone().getId())
                .set(WORK_CALENDAR.FOLLOWS_NATIONAL, calendar.followsNational())
                .set(WORK_CALENDAR.CREATED_AT, now)
                .set(WORK_CALENDAR.UPDATED_AT, now)
                .execute();
        insertShifts(calendar);
        putDays(calendar.id(), calendar.days());
    }

    void update(StoredCalendar calendar, Instant now) {
        db.update(WORK_CALENDAR)
                .set(WORK_CALENDAR.NAME, calendar.name())
                .set(WORK_CALENDAR.ZONE, calendar.zone().getId())
                .set(WORK_CALENDAR.FOLLOWS_NATIONAL, calendar.followsNational())
                .where(WORK_CALENDAR.ID.eq(calendar.id()))
                .execute();
        db.deleteFrom(WORK_SHIFT)
                .where(WORK_SHIFT.CALENDAR_ID.eq(calendar.id()))
                .execute();
        insertShifts(calendar);
        touch(calendar.id(), now);
    }

    /** Days count as part of their calendar: whoever edits it by an older version is told. */
    void touch(UUID calendar, Instant now) {
        db.update(WORK_CALENDAR)
                .set(WORK_CALENDAR.VERSION, WORK_CALENDAR.VERSION.plus(1))
                .set(WORK_CALENDAR.UPDATED_AT, now)
                .where(WORK_CALENDAR.ID.eq(calendar))
                .execute();
    }

    void putDays(UUID calendar, Collection<CalendarDay> days) {
        for (var day : days) {
            db.insertInto(WORK_DAY)
                    .set(WORK_DAY.CALENDAR_ID, calendar)
                    .set(WORK_DAY.DATE, day.date())
                    .set(WORK_DAY.NAME, day.name())
                    .set(WORK_DAY.TYPE, day.type().name())
                    .onConflict()
                    .doUpdate()
                    .set(WORK_DAY.NAME, day.name())
                    .set(WORK_DAY.TYPE, day.type().name())
                    .execute();
        }
    }

    boolean removeDay(UUID calendar, LocalDate date) {
        return db.deleteFrom(WORK_DAY)
                        .where(WORK_DAY.CALENDAR_ID.eq(calendar), WORK_DAY.DATE.eq(date))
                        .execute()
                > 0;
    }

    Map<UUID, List<DepartmentName>> departments() {
        return db.select(DEPARTMENT_CALENDAR.CALENDAR_ID, DEPARTMENT.ID, DEPARTMENT.NAME)
                .from(DEPARTMENT_CALENDAR)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(DEPARTMENT_CALENDAR.DEPARTMENT_ID))
                .orderBy(DEPARTMENT.PATH)
                .fetchGroups(
                        DEPARTMENT_CALENDAR.CALENDAR_ID,
                        row -> new DepartmentName(row.get(DEPARTMENT.ID), row.get(DEPARTMENT.NAME)));
    }

    void setDepartments(UUID calendar, Collection<UUID> departments) {
        db.deleteFrom(DEPARTMENT_CALENDAR)
                .where(DEPARTMENT_CALENDAR.CALENDAR_ID.eq(calendar))
                .execute();
        for (var department : departments) {
            db.insertInto(DEPARTMENT_CALENDAR)
                    .set(DEPARTMENT_CALENDAR.DEPARTMENT_ID, department)
                    .set(DEPARTMENT_CALENDAR.CALENDAR_ID, calendar)
                    .onConflict(DEPARTMENT_CALENDAR.DEPARTMENT_ID)
                    .doUpdate()
                    .set(DEPARTMENT_CALENDAR.CALENDAR_ID, calendar)
                    .execute();
        }
    }

    boolean departmentsExist(Collection<UUID> departments) {
        return db.fetchCount(DEPARTMENT, DEPARTMENT.ID.in(departments)) == departments.size();
    }

    private List<StoredCalendar> fetch(Condition condition) {
        return db.select(
                        WORK_CALENDAR.ID,
                        WORK_CALENDAR.NAME,
                        WORK_CALENDAR.ZONE.convertFrom(ZoneId::of),
                        WORK_CALENDAR.IS_DEFAULT,
                        WORK_CALENDAR.FOLLOWS_NATIONAL,
                        multiset(selectFrom(WORK_SHIFT)
                                        .where(WORK_SHIFT.CALENDAR_ID.eq(WORK_CALENDAR.ID))
                                        .orderBy(WORK_SHIFT.WEEKDAY, WORK_SHIFT.FROM_MINUTE))
                                .convertFrom(CalendarRepository::week),
                        multiset(selectFrom(WORK_DAY)
                                        .where(WORK_DAY.CALENDAR_ID.eq(WORK_CALENDAR.ID))
                                        .orderBy(WORK_DAY.DATE))
                                .convertFrom(rows -> rows.map(CalendarRepository::day)),
                        WORK_CALENDAR.VERSION)
                .from(WORK_CALENDAR)
                .where(condition)
                .orderBy(WORK_CALENDAR.IS_DEFAULT.desc(), WORK_CALENDAR.NAME)
                .fetch(mapping(StoredCalendar::new));
    }

    private void insertShifts(StoredCalendar calendar) {
        calendar.week().forEach((day, shifts) -> {
            for (var shift : shifts) {
                db.insertInto(WORK_SHIFT)
                        .set(WORK_SHIFT.CALENDAR_ID, calendar.id())
                        .set(WORK_SHIFT.WEEKDAY, (short) day.getValue())
                        .set(WORK_SHIFT.FROM_MINUTE, (short) shift.from())
                        .set(WORK_SHIFT.TO_MINUTE, (short) shift.to())
                        .execute();
            }
        });
    }

    private static Map<DayOfWeek, List<Shift>> week(Result<WorkShiftRecord> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> DayOfWeek.of(row.getWeekday()),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> new Shift(row.getFromMinute(), row.getToMinute()), Collectors.toList())));
    }

    private static CalendarDay day(WorkDayRecord row) {
        return new CalendarDay(row.getDate(), row.getName(), DayType.valueOf(row.getType()));
    }

    record DepartmentName(UUID id, String name) {}
}
