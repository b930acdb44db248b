package org.zhiji.customer;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.CONSENT_TEXT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.DO_NOT_CONTACT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.web.Sensitive;

/** The columns of a customer's page, read in one statement with whatever stands beside them. */
final class CustomerColumns {

    static final Field<String> OWNER_NAME = DSL.field(
                    select(EMPLOYEE.NAME).from(EMPLOYEE).where(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID)))
            .as("owner_name");
    static final Field<String> DEPARTMENT_NAME = DSL.field(
                    select(DEPARTMENT.NAME).from(DEPARTMENT).where(DEPARTMENT.ID.eq(CUSTOMER.DEPARTMENT_ID)))
            .as("department_name");
    static final Field<ConsentStatus> FOLLOW_UP_CONSENT = Consents.status(
                    CUSTOMER.ID, ConsentPurpose.SERVICE_FOLLOW_UP, ContactChannel.PHONE)
            .convert(new EnumConverter<>(String.class, ConsentStatus.class))
            .as("follow_up_consent");

    private static final Field<List<ContactPoint>> POINTS =
            CustomerRepository.contactPoints().as("contact_points");
    private static final Field<List<ContactPerson>> PERSONS =
            CustomerRepository.contactPersons().as("contact_persons");
    private static final Field<List<CustomerView.ConsentView>> CONSENTS =
            consents().as("consents");

    private static final Field<CustomerProfile> PROFILE =
            CustomerRepository.profile().as("profile");
    private static final zhiji.sql.tenant.tables.Customer REFERRER = CUSTOMER.as("referrer");

    private final Field<List<CustomerView.BlockView>> blocks;
    private final Field<String> referredBy;
    private final Field<Boolean> editable;
    private final boolean opens;

    CustomerColumns(Actor actor, Instant now) {
        this.blocks = blocks(now).as("blocks");
        this.editable = editable(actor).as("editable");
        this.referredBy = referredBy(actor).as("referred_by");
        this.opens = actor.may(Right.CONTACT_OPEN);
    }

    static Field<Boolean> editable(Actor actor) {
        var condition = CustomerReach.mayEdit(actor).and(DSL.trueCondition());
        // With nobody as owner the comparison is unknown, which means no.
        return DSL.coalesce(DSL.field(condition), false);
    }

    /** Whether personal values are shown whole: to those who may open contacts, for the records they look after. */
    static Field<Boolean> open(Actor actor) {
        return actor.may(Right.CONTACT_OPEN) ? editable(actor) : DSL.inline(false);
    }

    /** A customer that has become one with the one that brought it was brought by nobody. */
    private static Field<String> referredBy(Actor actor) {
        return DSL.field(select(REFERRER.NAME)
                .from(REFERRER)
                .where(REFERRER.ID.eq(CUSTOMER.REFERRED_BY_ID), REFERRER.ID.ne(CUSTOMER.ID))
                .and(CustomerReach.mayView(actor, REFERRER)));
    }

    List<SelectField<?>> all() {
        return List.of(
                CUSTOMER.ID,
                CUSTOMER.CUSTOMER_NO,
                CUSTOMER.TYPE,
                CUSTOMER.KIND,
                CUSTOMER.NAME,
                CUSTOMER.GENDER,
                CUSTOMER.HONORIFIC,
                CUSTOMER.EXTERNAL_NO,
                CUSTOMER.USCC,
                CUSTOMER.EMPLOYER,
                CUSTOMER.ADDRESS,
                CUSTOMER.REGION_CODE,
                CUSTOMER.NOTE,
                CUSTOMER.OWNER_ID,
                CUSTOMER.DEPARTMENT_ID,
                CUSTOMER.LIFECYCLE_STAGE,
                CUSTOMER.LAST_CONTACT_AT,
                CUSTOMER.LAST_SERVICE_AT,
                CUSTOMER.VERSION,
                CUSTOMER.CREATED_AT,
                CUSTOMER.UPDATED_AT,
                OWNER_NAME,
                DEPARTMENT_NAME,
                FOLLOW_UP_CONSENT,
                POINTS,
                PERSONS,
                PROFILE,
                referredBy,
                CONSENTS,
                blocks,
                editable);
    }

    CustomerView view(Record row) {
        var mayEdit = Boolean.TRUE.equals(row.get(editable));
        var open = opens && mayEdit;
        var address = row.get(CUSTOMER.ADDRESS);
        var points = row.get(POINTS);
        return new CustomerView(
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.CUSTOMER_NO),
                CustomerType.valueOf(row.get(CUSTOMER.TYPE)),
                CustomerKind.valueOf(row.get(CUSTOMER.KIND)),
                row.get(CUSTOMER.NAME),
                Gender.valueOf(row.get(CUSTOMER.GENDER)),
                row.get(CUSTOMER.HONORIFIC),
                row.get(CUSTOMER.EXTERNAL_NO),
                row.get(CUSTOMER.USCC),
                row.get(CUSTOMER.EMPLOYER),
                address == null ? null : new Sensitive(Sensitive.Kind.ADDRESS, address, open),
                row.get(CUSTOMER.REGION_CODE),
                row.get(CUSTOMER.NOTE),
                row.get(CUSTOMER.OWNER_ID),
                row.get(OWNER_NAME),
                row.get(CUSTOMER.DEPARTMENT_ID),
                row.get(DEPARTMENT_NAME),
                LifecycleStage.valueOf(row.get(CUSTOMER.LIFECYCLE_STAGE)),
                row.get(CUSTOMER.LAST_CONTACT_AT),
                row.get(CUSTOMER.LAST_SERVICE_AT),
                points.stream()
                        .filter(point -> point.contactPersonId() == null)
                        .map(point -> CustomerView.PointView.of(point, open))
                        .toList(),
                row.get(PERSONS).stream()
                        .map(person -> person(person, points, open))
                        .toList(),
                ProfileView.of(row.get(PROFILE), row.get(referredBy)),
                row.get(FOLLOW_UP_CONSENT),
                row.get(CONSENTS),
                row.get(blocks),
                mayEdit,
                row.get(CUSTOMER.VERSION),
                row.get(CUSTOMER.CREATED_AT),
                row.get(CUSTOMER.UPDATED_AT));
    }

    private static CustomerView.PersonView person(ContactPerson person, List<ContactPoint> points, boolean open) {
        return new CustomerView.PersonView(
                person.id(),
                person.name(),
                person.gender(),
                person.position(),
                person.departmentName(),
                person.buyingRole(),
                person.attitude(),
                person.since(),
                person.until(),
                person.successorId(),
                person.birthday(),
                person.primary(),
                points.stream()
                        .filter(point -> Objects.equals(point.contactPersonId(), person.id()))
                        .map(point -> CustomerView.PointView.of(point, open))
                        .toList());
    }

    private static Field<List<CustomerView.ConsentView>> consents() {
        return multiset(select(
                                CONSENT_RECORD.ID,
                                CONSENT_RECORD.PURPOSE.convert(new EnumConverter<>(String.class, ConsentPurpose.class)),
                                CONSENT_RECORD.CHANNEL.convert(new EnumConverter<>(String.class, ContactChannel.class)),
                                CONSENT_RECORD.STATUS.convert(new EnumConverter<>(String.class, ConsentStatus.class)),
                                CONSENT_RECORD.AT,
                                CONSENT_RECORD.EVIDENCE,
                                CONSENT_TEXT.VERSION,
                                EMPLOYEE.NAME)
                        .distinctOn(CONSENT_RECORD.PURPOSE, CONSENT_RECORD.CHANNEL)
                        .from(CONSENT_RECORD)
                        .leftJoin(EMPLOYEE)
                        .on(CONSENT_RECORD.OPERATOR_ID.eq(EMPLOYEE.ID))
                        .leftJoin(CONSENT_TEXT)
                        .on(CONSENT_TEXT.ID.eq(CONSENT_RECORD.TEXT_ID))
                        .where(CONSENT_RECORD.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .orderBy(
                                CONSENT_RECORD.PURPOSE,
                                CONSENT_RECORD.CHANNEL,
                                CONSENT_RECORD.AT.desc(),
                                CONSENT_RECORD.ID.desc()))
                .convertFrom(rows -> rows.map(mapping(CustomerView.ConsentView::new)));
    }

    private static Field<List<CustomerView.BlockView>> blocks(Instant now) {
        return multiset(select(
                                DO_NOT_CONTACT.ID,
                                DO_NOT_CONTACT.CHANNEL.convert(new EnumConverter<>(String.class, ContactChannel.class)),
                                DO_NOT_CONTACT.REASON,
                                DO_NOT_CONTACT.FROM_AT,
                                DO_NOT_CONTACT.UNTIL)
                        .from(DO_NOT_CONTACT)
                        .where(DO_NOT_CONTACT.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .and(DO_NOT_CONTACT.UNTIL.isNull().or(DO_NOT_CONTACT.UNTIL.gt(now)))
                        .orderBy(DO_NOT_CONTACT.FROM_AT))
                .convertFrom(rows -> rows.map(mapping(CustomerView.BlockView::new)));
    }
}
