package org.zhiji.relationship;

import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.RELATIONSHIP;
import static zhiji.sql.tenant.Tables.SUCCESS_STORY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Record10;
import org.jooq.Select;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.ContactSource;
import org.zhiji.customer.CustomerChildren;

/** Contacts made among all contacts; they and the relationships go with their customer when two become one. */
@Component
class ContactsMade implements ContactSource, CustomerChildren {

    @Override
    public Select<Record10<UUID, String, UUID, UUID, UUID, Instant, String, String[], Boolean, String>> contacts(
            Which which) {
        return ContactSource.contact(
                        CONTACT_MADE.ID,
                        "CONTACT_MADE",
                        CONTACT_MADE.CUSTOMER_ID,
                        CONTACT_MADE.CONTACT_PERSON_ID,
                        CONTACT_MADE.EMPLOYEE_ID,
                        CONTACT_MADE.AT,
                        CONTACT_MADE.CHANNEL,
                        CONTACT_MADE.FUNCTIONS,
                        CONTACT_MADE.TWO_WAY,
                        CONTACT_MADE.RESPONSE)
                .from(CONTACT_MADE)
                .where(
                        which.of(CONTACT_MADE.CUSTOMER_ID, CONTACT_MADE.EMPLOYEE_ID, CONTACT_MADE.AT),
                        CONTACT_MADE.DELETED_AT.isNull());
    }

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(CONTACT_MADE.CUSTOMER_ID, RELATIONSHIP.CUSTOMER_ID, SUCCESS_STORY.CUSTOMER_ID);
    }
}
