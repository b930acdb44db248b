package org.zhiji.relationship;

import static org.jooq.Records.mapping;
import static org.zhiji.customer.CustomerContacts.AT;
import static org.zhiji.customer.CustomerContacts.BOTH_SPOKE;
import static org.zhiji.customer.CustomerContacts.CHANNEL;
import static org.zhiji.customer.CustomerContacts.ID;
import static org.zhiji.customer.CustomerContacts.KIND;
import static org.zhiji.customer.CustomerContacts.PERSON_ID;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerContacts;
import org.zhiji.relationship.RelationshipView.Evidence;
import zhiji.sql.tenant.tables.records.RelationshipRecord;

/**
 * What shows that two are in touch: contacts of both sides since the last change of level, in whatever room they are kept –
 * after-sales calls count (S0-42). Where nobody wrote down with whom at an organisation, it counts for all of its people.
 */
@Component
class EvidenceOfTalks {

    private static final int MOST = 20;

    private final DSLContext db;
    private final CustomerContacts contacts;

    EvidenceOfTalks(DSLContext db, CustomerContacts contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    /** The latest first. */
    List<Evidence> since(RelationshipRecord relationship) {
        var talks = contacts.which((customer, employee, at) -> customer.eq(relationship.getCustomerId())
                .and(employee.eq(relationship.getEmployeeId()))
                .and(at.gt(relationship.getSince())));
        return db.select(ID, KIND, AT, CHANNEL)
                .from(talks)
                .where(
                        BOTH_SPOKE,
                        relationship.getContactPersonId() == null
                                ? DSL.noCondition()
                                : PERSON_ID.isNull().or(PERSON_ID.eq(relationship.getContactPersonId())))
                .orderBy(AT.desc(), ID.desc())
                .limit(MOST)
                .fetch(mapping(Evidence::new));
    }
}
