package org.zhiji.messaging;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.NOTICE;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.live.Live;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What one person was told, newest first, and what of it is read. Nobody reads another one's notices. */
@Component
class NoticeQueries {

    private static final TypeReference<Map<String, Object>> ARGS = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;
    private final Live live;

    NoticeQueries(DSLContext db, ObjectMapper json, Live live) {
        this.db = db;
        this.json = json;
        this.live = live;
    }

    Page<NoticeRow> list(UUID employee, boolean unreadOnly, @Nullable String after, int size) {
        var absent = EMPLOYEE.as("absent");
        var behind = Cursor.decode(after)
                .map(cursor -> row(NOTICE.AT, NOTICE.ID).lt(val(cursor.instant(0)), val(cursor.id(1))))
                .orElse(noCondition());
        var rows = db.select(
                        NOTICE.ID,
                        NOTICE.KIND,
                        NOTICE.SUBJECT_TYPE,
                        NOTICE.SUBJECT_ID,
                        NOTICE.ARGS.convertFrom(this::args),
                        absent.NAME,
                        NOTICE.AT,
                        NOTICE.READ_AT)
                .from(NOTICE)
                .leftJoin(absent)
                .on(absent.ID.eq(NOTICE.INSTEAD_OF_ID))
                .where(NOTICE.EMPLOYEE_ID.eq(employee), behind)
                .and(unreadOnly ? NOTICE.READ_AT.isNull() : noCondition())
                .orderBy(NOTICE.AT.desc(), NOTICE.ID.desc())
                .limit(size + 1)
                .fetch(mapping(NoticeRow::new));
        return Page.of(rows, size, row -> Cursor.of(row.at(), row.id()), null);
    }

    int unread(UUID employee) {
        return db.fetchCount(NOTICE, NOTICE.EMPLOYEE_ID.eq(employee).and(NOTICE.READ_AT.isNull()));
    }

    @Transactional
    public void read(UUID employee, UUID notice, Instant now) {
        var own = NOTICE.ID.eq(notice).and(NOTICE.EMPLOYEE_ID.eq(employee));
        if (!db.fetchExists(NOTICE, own)) {
            throw Problem.notFound("notice");
        }
        db.update(NOTICE)
                .set(NOTICE.READ_AT, now)
                .where(own, NOTICE.READ_AT.isNull())
                .execute();
        live.tell(employee, Notices.TOPIC);
    }

    @Transactional
    public void readAll(UUID employee, Instant now) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, now)
                .where(NOTICE.EMPLOYEE_ID.eq(employee), NOTICE.READ_AT.isNull())
                .execute();
        live.tell(employee, Notices.TOPIC);
    }

    private Map<String, Object> args(JSONB stored) {
        return json.readValue(stored.data(), ARGS);
    }

    /**
     * One notice.
     *
     * @param insteadOf the absent colleague for whom the reader stands in
     */
    record NoticeRow(
            UUID id,
            String kind,
            String subjectType,
            UUID subjectId,
            Map<String, Object> args,
            @Nullable String insteadOf,
            Instant at,
            @Nullable Instant readAt) {}
}
