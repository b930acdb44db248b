package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Right;
import org.zhiji.list.ListAddition;
import org.zhiji.list.Relation;

/** In the list of customers: has a complaint that … */
@Component
class ComplaintsOfCustomers implements ListAddition {

    @Override
    public String list() {
        return "customers";
    }

    @Override
    public List<Relation> relations() {
        return List.of(new Relation(
                "complaints",
                Right.COMPLAINT_VIEW,
                COMPLAINT,
                actor -> COMPLAINT.CUSTOMER_ID.eq(CUSTOMER.ID).and(ComplaintAccess.visible(actor)),
                ComplaintFields.OWN));
    }
}
