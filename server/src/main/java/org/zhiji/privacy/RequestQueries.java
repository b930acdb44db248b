package org.zhiji.privacy;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PERSONAL_DATA_REQUEST;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

@Repository
class RequestQueries {

    private final DSLContext db;
    private final Time time;

    RequestQueries(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    /** Latest first. */
    Page<PersonalDataRequestView> page(Actor actor, @Nullable RequestStatus status, @Nullable String after, int size) {
        var behind = Cursor.decode(after)
                .map(cursor -> row(PERSONAL_DATA_REQUEST.CREATED_AT, PERSONAL_DATA_REQUEST.ID)
                        .lt(cursor.instant(0), cursor.id(1)))
                .orElse(trueCondition());
        var only = status == null ? trueCondition() : PERSONAL_DATA_REQUEST.STATUS.eq(status.name());
        var rows = select(actor, only.and(behind), size + 1);
        return Page.of(rows, size, last -> Cursor.of(last.createdAt(), last.id()), null);
    }

    PersonalDataRequestView get(Actor actor, UUID id) {
        return select(actor, PERSONAL_DATA_REQUEST.ID.eq(id), 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("personal-data-request"));
    }

    static void requireVisible(DSLContext db, Actor actor, UUID id) {
        if (!db.fetchExists(db.selectOne()
                .from(PERSONAL_DATA_REQUEST)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PERSONAL_DATA_REQUEST.CUSTOMER_ID))
                .where(PERSONAL_DATA_REQUEST.ID.eq(id), CustomerReach.mayView(actor)))) {
            throw Problem.notFound("personal-data-request");
        }
    }

    private List<PersonalDataRequestView> select(Actor actor, Condition which, int limit) {
        var creator = EMPLOYEE.as("creator");
        var closer = EMPLOYEE.as("closer");
        LocalDate today = time.today();
        return db.select(PERSONAL_DATA_REQUEST, CUSTOMER.NAME, CUSTOMER.CUSTOMER_NO, creator.NAME, closer.NAME)
                .from(PERSONAL_DATA_REQUEST)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PERSONAL_DATA_REQUEST.CUSTOMER_ID))
                .join(creator)
                .on(creator.ID.eq(PERSONAL_DATA_REQUEST.CREATED_BY))
                .leftJoin(closer)
                .on(closer.ID.eq(PERSONAL_DATA_REQUEST.CLOSED_BY))
                .where(which, CustomerReach.mayView(actor))
                .orderBy(PERSONAL_DATA_REQUEST.CREATED_AT.desc(), PERSONAL_DATA_REQUEST.ID.desc())
                .limit(limit)
                .fetch(found -> {
                    var it = found.value1();
                    var status = RequestStatus.valueOf(it.getStatus());
                    return new PersonalDataRequestView(
                            it.getId(),
                            it.getRequestNo(),
                            it.getCustomerId(),
                            found.value2(),
                            found.value3(),
                            RequestKind.valueOf(it.getKind()),
                            RequestChannel.valueOf(it.getChannel()),
                            it.getReceivedOn(),
                            it.getDueOn(),
                            status == RequestStatus.OPEN && it.getDueOn().isBefore(today),
                            it.getIdentityCheck(),
                            it.getNote(),
                            status,
                            it.getResult(),
                            it.getCreatedAt(),
                            found.value4(),
                            it.getClosedAt(),
                            found.value5(),
                            it.getVersion());
                });
    }
}
