package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.RowsInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.live.Live;

/** The complaints that somebody has still to see through. */
@Component
class ComplaintsInHand extends RowsInHand {

    private final ComplaintRepository repository;
    private final Employees employees;
    private final AuditLog audit;
    private final Live live;

    ComplaintsInHand(DSLContext db, ComplaintRepository repository, Employees employees, AuditLog audit, Live live) {
        super(db, "complaint", COMPLAINT.ID);
        this.repository = repository;
        this.employees = employees;
        this.audit = audit;
        this.live = live;
    }

    @Override
    protected Called called() {
        return new Called(
                COMPLAINT.join(CUSTOMER).on(CUSTOMER.ID.eq(COMPLAINT.CUSTOMER_ID)),
                CUSTOMER.NAME,
                COMPLAINT.COMPLAINT_NO);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.COMPLAINT_HANDLE);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var complaints = db.select(COMPLAINT.ID)
                .from(COMPLAINT)
                .where(of(from, only))
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

    @Override
    protected Condition of(UUID employee) {
        return COMPLAINT.HANDLER_ID.eq(employee).and(COMPLAINT.STATUS.ne(ComplaintStatus.CLOSED.name()));
    }
}
