package org.zhiji.customer.pool;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.OWNERSHIP;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.customer.ContactType;
import org.zhiji.customer.CustomerKind;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.web.Sensitive;

/** The public pool as a list: enough to choose by, and nothing that would serve without claiming. */
@Component
class CustomerPoolList implements RecordList {

    private static final Field<UUID> FORMER_OWNER = former(OWNERSHIP.EMPLOYEE_ID);

    private final PoolReach reach;

    CustomerPoolList(PoolReach reach) {
        this.reach = reach;
    }

    @Override
    public String name() {
        return "customer-pool";
    }

    /** Not that of the list of customers, by which a customer's own fields are found. */
    @Override
    public String subject() {
        return "pooled-customer";
    }

    @Override
    public boolean mayBeTakenWhole() {
        return false;
    }

    @Override
    public Right right() {
        return Right.CUSTOMER_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.CUSTOMER_EDIT;
    }

    @Override
    public Table<?> table() {
        return CUSTOMER;
    }

    @Override
    public TableLike<?> from() {
        return CUSTOMER.leftJoin(DEPARTMENT).on(DEPARTMENT.ID.eq(CUSTOMER.DEPARTMENT_ID));
    }

    @Override
    public Field<UUID> id() {
        return CUSTOMER.ID;
    }

    @Override
    public Field<Integer> version() {
        return CUSTOMER.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return reach.pooled(actor);
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return DSL.inline(false);
    }

    /** Whole numbers are for whoever has claimed. */
    @Override
    public Field<Boolean> open(Actor actor) {
        return DSL.inline(false);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(CUSTOMER.SEARCH, typed);
    }

    @Override
    public List<ListField> fields() {
        return List.of(
                ListField.text("name", CUSTOMER.NAME).sortedBy(CUSTOMER.PINYIN.collate("C")),
                ListField.text("customerNo", CUSTOMER.CUSTOMER_NO).sorted(),
                ListField.choice("type", CUSTOMER.TYPE, CustomerType.class).sorted(),
                ListField.choice("kind", CUSTOMER.KIND, CustomerKind.class),
                ListField.choice("stage", CUSTOMER.LIFECYCLE_STAGE, LifecycleStage.class)
                        .sorted(),
                ListField.personal("phone", phone(), Sensitive.Kind.PHONE),
                ListField.department("department", CUSTOMER.DEPARTMENT_ID, DEPARTMENT.NAME),
                ListField.of("lastServiceAt", FieldType.INSTANT, CUSTOMER.LAST_SERVICE_AT)
                        .sorted(),
                ListField.of("lastContactAt", FieldType.INSTANT, CUSTOMER.LAST_CONTACT_AT)
                        .sorted(),
                ListField.of("pooledAt", FieldType.INSTANT, pooledAt()),
                ListField.person(
                        "formerOwner",
                        FORMER_OWNER,
                        field(select(EMPLOYEE.NAME).from(EMPLOYEE).where(EMPLOYEE.ID.eq(FORMER_OWNER)))),
                ListField.text("employer", CUSTOMER.EMPLOYER),
                ListField.text("regionCode", CUSTOMER.REGION_CODE),
                ListField.of("createdAt", FieldType.INSTANT, CUSTOMER.CREATED_AT)
                        .sorted(),
                ListField.of("updatedAt", FieldType.INSTANT, CUSTOMER.UPDATED_AT)
                        .sorted());
    }

    @Override
    public List<String> columns() {
        return List.of("name", "kind", "stage", "phone", "lastServiceAt", "lastContactAt", "formerOwner", "pooledAt");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("updatedAt");
    }

    private static <T> Field<T> former(Field<T> what) {
        return field(select(what)
                .from(OWNERSHIP)
                .where(OWNERSHIP.CUSTOMER_ID.eq(CUSTOMER.ID), OWNERSHIP.EMPLOYEE_ID.isNotNull())
                .orderBy(OWNERSHIP.UNTIL_AT.desc().nullsLast(), OWNERSHIP.ID.desc())
                .limit(1));
    }

    /** Since it has no owner: one that never had any, since it was entered. */
    private static Field<Instant> pooledAt() {
        return DSL.coalesce(
                field(select(OWNERSHIP.FROM_AT)
                        .from(OWNERSHIP)
                        .where(OWNERSHIP.CUSTOMER_ID.eq(CUSTOMER.ID), OWNERSHIP.UNTIL_AT.isNull())),
                CUSTOMER.CREATED_AT);
    }

    private static Field<String> phone() {
        return field(select(CONTACT_POINT.VALUE)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID))
                .and(CONTACT_POINT.TYPE.in(ContactType.telephones()))
                .orderBy(CONTACT_POINT.PREFERRED.desc(), CONTACT_POINT.SORT)
                .limit(1));
    }
}
