package org.zhiji.complaint;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.WorkInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.live.Live;

/** The complaints that somebody has still to see through. */
@Component
class ComplaintsInHand implements WorkInHand {

    private final DSLContext db;
    private final ComplaintRepository repository;
    private final Employees employees;
    private final AuditLog audit;
    private final Live live;

    ComplaintsInHand(DSLContext db, ComplaintRepository repository, Employees employees, AuditLog audit, Live live) {
        this.db = db;
        this.repository = repository;
        this.employees = employees;
        this.audit = audit;
        this.live = live;
    }

    @Override
    public String kind() {
        return "complaint";
    }

    @Override
    public int count(UUID employee) {
        return db.fetchCount(COMPLAINT, of(employee));
    }

    @Override
    public List<Piece> list(UUID employee, @Nullable UUID after, int size) {
        return db.select(COMPLAINT.ID, CUSTOMER.NAME, COMPLAINT.COMPLAINT_NO)
                .from(COMPLAINT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(COMPLAINT.CUSTOMER_ID))
                .where(of(employee), after == null ? noCondition() : COMPLAINT.ID.gt(after))
                .orderBy(COMPLAINT.ID)
                .limit(size)
                .fetch(mapping(Piece::new));
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.COMPLAINT_HANDLE);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var complaints = db.select(COMPLAINT.ID)
                .from(COMPLAINT)
                .where(of(from), only == null ? noCondition() : COMPLAINT.ID.in(only))
                .orderBy(COMPLAINT.ID)
                .fetch(COMPLAINT.ID);
        int passed = 0;
        for (var id : complaints) {
            var complaint = repository.findForChange(id).orElseThrow();
            if (!from.equals(complaint.state().handlerId)) {
                continue;
            }
            var before = complaint.state().facts();
            complaint.assign(to, actor.id(), now);
            repository.update(complaint, actor.id(), now);
            audit.record(
                    actor.id(),
                    ComplaintNotices.SUBJECT,
                    id,
                    AuditAction.UPDATED,
                    before,
                    complaint.state().facts());
            passed++;
        }
        if (passed > 0) {
            live.tellAll(Complaints.TOPIC);
        }
        return passed;
    }

    private static Condition of(UUID employee) {
        return COMPLAINT.HANDLER_ID.eq(employee).and(COMPLAINT.STATUS.ne(ComplaintStatus.CLOSED.name()));
    }
}
