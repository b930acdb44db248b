package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.customer.ConsentWithdrawn;
import org.zhiji.customer.ContactChannel;
import org.zhiji.customer.CustomerPhoneGiven;
import org.zhiji.customer.CustomersDeleted;
import org.zhiji.customer.DoNotContactChanged;
import org.zhiji.platform.audit.AuditLog;

/** What happens elsewhere and means something for open calls. */
@Component
class FollowUpListeners {

    private final FollowUpTaskRepository tasks;
    private final TaskMoves moves;
    private final Unreached unreached;

    FollowUpListeners(FollowUpTaskRepository tasks, TaskMoves moves, Unreached unreached) {
        this.tasks = tasks;
        this.moves = moves;
        this.unreached = unreached;
    }

    @EventListener
    void consentWithdrawn(ConsentWithdrawn event) {
        var which = ofCustomer(event.customerId())
                .and(MayContact.purpose().eq(event.purpose().name()))
                .and(contactedBy(event.channel()));
        cancel(which, CancelReason.CONSENT_WITHDRAWN, event.at());
    }

    @EventListener
    void doNotContactChanged(DoNotContactChanged event) {
        if (event.blocked()) {
            var which = ofCustomer(event.customerId()).and(contactedBy(event.channel()));
            cancel(which, CancelReason.DO_NOT_CONTACT, event.at());
        }
    }

    @EventListener
    void customersDeleted(CustomersDeleted event) {
        var theirs = FOLLOW_UP_TASK.CUSTOMER_ID.eq(DSL.any(event.customerIds().toArray(UUID[]::new)));
        cancel(theirs, CancelReason.CUSTOMER_REMOVED, event.at());
    }

    @EventListener
    void phoneGiven(CustomerPhoneGiven event) {
        unreached.phoneConfirmed(event.customerId(), event.by(), event.at());
    }

    private void cancel(Condition which, CancelReason reason, Instant at) {
        moves.cancelOpen(tasks.open(which, at), reason, AuditLog.SYSTEM, at);
    }

    private static Condition ofCustomer(UUID customerId) {
        return FOLLOW_UP_TASK.CUSTOMER_ID.eq(customerId);
    }

    /** Whoever gives up the telephone may still be written to; who wants no contact at all is not visited either. */
    private static Condition contactedBy(ContactChannel channel) {
        return channel == ContactChannel.ANY ? DSL.trueCondition() : FOLLOW_UP_TASK.CHANNEL.eq(channel.name());
    }
}
