package org.zhiji.customer.known;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CUSTOMER_MATTER;
import static zhiji.sql.tenant.Tables.CUSTOMER_NEED;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FAMILY_MEMBER;
import static zhiji.sql.tenant.Tables.LIFE_EVENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.springframework.stereotype.Component;
import org.zhiji.customer.OverviewPart;
import org.zhiji.customer.known.KnownView.FamilyMemberView;
import org.zhiji.customer.known.KnownView.LifeEventView;
import org.zhiji.customer.known.KnownView.MatterView;
import org.zhiji.customer.known.KnownView.NeedView;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.Employee;

/** What is known of a customer on the customer's page. Whoever sees the customer sees all of it: nobody keeps notes of his own. */
@Component
class KnownOfCustomer implements OverviewPart {

    private static final Employee AUTHOR = EMPLOYEE.as("author");
    private static final Employee HELPER = EMPLOYEE.as("helper");

    private final DSLContext db;
    private final Time time;

    KnownOfCustomer(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public String name() {
        return "known";
    }

    @Override
    public Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId) {
        return multiset(select(known(customerId))).convertFrom(rows -> rows.map(row -> row.value1()));
    }

    KnownView of(UUID customer) {
        return db.select(known(val(customer))).fetchSingle(row -> row.value1());
    }

    SelectField<KnownView> known(Field<UUID> customer) {
        return row(needs(customer), matters(customer), lifeEvents(customer), family(customer))
                .mapping(KnownView::new);
    }

    /** Those that somebody has to look at first, the one that is due soonest before the others. */
    private Field<List<NeedView>> needs(Field<UUID> customer) {
        var open = isOpen();
        var today = today();
        return multiset(select(
                                CUSTOMER_NEED.ID,
                                CUSTOMER_NEED.DESCRIPTION,
                                CUSTOMER_NEED.CATEGORY,
                                CUSTOMER_NEED.FUNCTIONAL_NEED.convert(
                                        new EnumConverter<>(String.class, FunctionalNeed.class)),
                                CUSTOMER_NEED.STATUS.convert(new EnumConverter<>(String.class, NeedStatus.class)),
                                CUSTOMER_NEED.VALID_FROM,
                                CUSTOMER_NEED.VALID_UNTIL,
                                CUSTOMER_NEED.REVIEW_ON,
                                DSL.field(open.and(CUSTOMER_NEED.REVIEW_ON.le(today))),
                                CUSTOMER_NEED.ROUTED_TO_ID,
                                DEPARTMENT.NAME,
                                CUSTOMER_NEED.ANSWER,
                                AUTHOR.NAME,
                                CUSTOMER_NEED.CREATED_AT,
                                CUSTOMER_NEED.VERSION)
                        .from(CUSTOMER_NEED)
                        .leftJoin(DEPARTMENT)
                        .on(DEPARTMENT.ID.eq(CUSTOMER_NEED.ROUTED_TO_ID))
                        .leftJoin(AUTHOR)
                        .on(AUTHOR.ID.eq(CUSTOMER_NEED.CREATED_BY))
                        .where(CUSTOMER_NEED.CUSTOMER_ID.eq(customer), CUSTOMER_NEED.DELETED_AT.isNull())
                        .orderBy(DSL.field(open).desc(), CUSTOMER_NEED.REVIEW_ON, CUSTOMER_NEED.ID))
                .convertFrom(rows -> rows.map(mapping(NeedView::new)));
    }

    /** Whether it is still to be met. */
    static Condition isOpen() {
        return CUSTOMER_NEED.STATUS.in(
                DSL.inline(NeedStatus.NEW.name()),
                DSL.inline(NeedStatus.STUDYING.name()),
                DSL.inline(NeedStatus.ADOPTED.name()));
    }

    private static Field<List<MatterView>> matters(Field<UUID> customer) {
        var solved = DSL.field(CUSTOMER_MATTER.STATUS.eq(DSL.inline(MatterStatus.SOLVED.name())));
        return multiset(select(
                                CUSTOMER_MATTER.ID,
                                CUSTOMER_MATTER.DESCRIPTION,
                                CUSTOMER_MATTER.STATUS.convert(new EnumConverter<>(String.class, MatterStatus.class)),
                                CUSTOMER_MATTER.OPENED_ON,
                                CUSTOMER_MATTER.OWNER_ID,
                                HELPER.NAME,
                                CUSTOMER_MATTER.SOLUTION,
                                CUSTOMER_MATTER.SOLVED_ON,
                                AUTHOR.NAME,
                                CUSTOMER_MATTER.CREATED_AT,
                                CUSTOMER_MATTER.VERSION)
                        .from(CUSTOMER_MATTER)
                        .leftJoin(HELPER)
                        .on(HELPER.ID.eq(CUSTOMER_MATTER.OWNER_ID))
                        .leftJoin(AUTHOR)
                        .on(AUTHOR.ID.eq(CUSTOMER_MATTER.CREATED_BY))
                        .where(CUSTOMER_MATTER.CUSTOMER_ID.eq(customer), CUSTOMER_MATTER.DELETED_AT.isNull())
                        .orderBy(solved, CUSTOMER_MATTER.OPENED_ON.desc(), CUSTOMER_MATTER.ID.desc()))
                .convertFrom(rows -> rows.map(mapping(MatterView::new)));
    }

    private Field<List<LifeEventView>> lifeEvents(Field<UUID> customer) {
        var today = today();
        return multiset(select(
                                LIFE_EVENT.ID,
                                LIFE_EVENT.TYPE,
                                LIFE_EVENT.WHOSE,
                                LIFE_EVENT.HAPPENS_ON,
                                LIFE_EVENT.YEARLY,
                                LIFE_EVENT.REMIND_DAYS,
                                LIFE_EVENT.NOTE,
                                LIFE_EVENT.VERSION)
                        .from(LIFE_EVENT)
                        .where(LIFE_EVENT.CUSTOMER_ID.eq(customer), LIFE_EVENT.DELETED_AT.isNull())
                        .orderBy(LIFE_EVENT.HAPPENS_ON.desc(), LIFE_EVENT.ID.desc()))
                .convertFrom(rows ->
                        rows.map(mapping((id, type, whose, day, yearly, remind, note, version) -> new LifeEventView(
                                id,
                                type,
                                whose,
                                day,
                                yearly,
                                NextOccurrence.of(day, yearly, today),
                                remind,
                                note,
                                version))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.now(), time.zone());
    }

    private static Field<List<FamilyMemberView>> family(Field<UUID> customer) {
        return multiset(select(
                                FAMILY_MEMBER.ID,
                                FAMILY_MEMBER.RELATION.convert(new EnumConverter<>(String.class, Relation.class)),
                                FAMILY_MEMBER.NAME,
                                FAMILY_MEMBER.BIRTH_YEAR,
                                FAMILY_MEMBER.SCHOOL_STAGE.convert(
                                        new EnumConverter<>(String.class, SchoolStage.class)),
                                FAMILY_MEMBER.NOTE,
                                FAMILY_MEMBER.VERSION)
                        .from(FAMILY_MEMBER)
                        .where(FAMILY_MEMBER.CUSTOMER_ID.eq(customer), FAMILY_MEMBER.DELETED_AT.isNull())
                        .orderBy(FAMILY_MEMBER.BIRTH_YEAR.asc().nullsFirst(), FAMILY_MEMBER.ID))
                .convertFrom(rows -> rows.map(mapping(FamilyMemberView::new)));
    }
}
