package org.zhiji.relationship;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_INTELLIGENCE;
import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.EnumConverter;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.ContactHistory.Channel;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.relationship.ContactView.IntelligenceView;

/** One contact as it is read. */
@Repository
class ContactQueries {

    private final DSLContext db;
    private final Time time;

    ContactQueries(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    ContactView get(Actor actor, UUID id) {
        var editable = coalesce(field(ContactAccess.editable(actor)), false);
        var open = coalesce(field(FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames())), false);
        var learnt = learnt();
        return db.select(
                        CONTACT_MADE.asterisk(),
                        CUSTOMER.NAME,
                        CONTACT_PERSON.NAME,
                        EMPLOYEE.NAME,
                        open.as("open"),
                        learnt.as("learnt"),
                        editable.as("editable"))
                .from(CONTACT_MADE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTACT_MADE.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CONTACT_MADE.EMPLOYEE_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(CONTACT_MADE.CONTACT_PERSON_ID))
                .leftJoin(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(CONTACT_MADE.TASK_ID))
                .where(CONTACT_MADE.ID.eq(id), ContactAccess.visible(actor))
                .fetchOptional(row -> {
                    var contact = row.into(CONTACT_MADE);
                    return new ContactView(
                            contact.getId(),
                            contact.getCustomerId(),
                            row.get(CUSTOMER.NAME),
                            contact.getContactPersonId(),
                            row.get(CONTACT_PERSON.NAME),
                            contact.getEmployeeId(),
                            row.get(EMPLOYEE.NAME),
                            contact.getAt(),
                            LocalDate.ofInstant(contact.getAt(), time.zone())
                                    .isBefore(LocalDate.ofInstant(contact.getCreatedAt(), time.zone())),
                            Channel.valueOf(contact.getChannel()),
                            ContactDirection.valueOf(contact.getDirection()),
                            contact.getTwoWay(),
                            Arrays.stream(contact.getFunctions())
                                    .map(ContactFunction::valueOf)
                                    .toList(),
                            contact.getCustomerProblem(),
                            contact.getProblemKind() == null ? null : FollowOnKind.valueOf(contact.getProblemKind()),
                            contact.getProblemRecordId(),
                            contact.getContent(),
                            contact.getResponse() == null ? null : CustomerResponse.valueOf(contact.getResponse()),
                            contact.getHelped(),
                            contact.getMaterials(),
                            contact.getNextStep(),
                            contact.getNextOn(),
                            contact.getNextBy() == null ? null : CadenceChannel.valueOf(contact.getNextBy()),
                            contact.getTaskId(),
                            row.get(open.as("open")),
                            row.get(learnt.as("learnt")),
                            contact.getCreatedAt(),
                            row.get(editable.as("editable")),
                            contact.getVersion());
                })
                .orElseThrow(() -> Problem.notFound(ContactAccess.SUBJECT));
    }

    private static Field<List<IntelligenceView>> learnt() {
        return multiset(select(
                                CONTACT_INTELLIGENCE.ID,
                                CONTACT_INTELLIGENCE.TYPE.convert(
                                        new EnumConverter<>(String.class, IntelligenceType.class)),
                                CONTACT_INTELLIGENCE.TEXT,
                                CONTACT_INTELLIGENCE.COMPETITOR,
                                CONTACT_INTELLIGENCE.FOLLOWED_KIND.convert(
                                        new EnumConverter<>(String.class, FollowOnKind.class)),
                                CONTACT_INTELLIGENCE.FOLLOWED_ID,
                                CONTACT_INTELLIGENCE.FOLLOWED_AT)
                        .from(CONTACT_INTELLIGENCE)
                        .where(CONTACT_INTELLIGENCE.CONTACT_ID.eq(CONTACT_MADE.ID))
                        .orderBy(CONTACT_INTELLIGENCE.POSITION))
                .convertFrom(rows -> rows.map(mapping(IntelligenceView::new)));
    }
}
