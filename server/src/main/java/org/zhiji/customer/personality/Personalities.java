package org.zhiji.customer.personality;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PERSONALITY_JUDGEMENT;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.EnumConverter;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.OverviewPart;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** Who may know what is thought of a customer's nature: whoever has the right and looks after the customer. */
@Component
public class Personalities implements OverviewPart, CustomerChildren {

    private final DSLContext db;

    Personalities(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "personality";
    }

    @Override
    public Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId) {
        return multiset(select(history(CUSTOMER.ID)).from(CUSTOMER).where(CUSTOMER.ID.eq(customerId), mayKnow(actor)))
                .convertFrom(rows -> rows.map(row -> PersonalityView.of(row.value1())));
    }

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(PERSONALITY_JUDGEMENT.CUSTOMER_ID);
    }

    boolean mayKnow(Actor actor, UUID customer) {
        return db.fetchExists(CUSTOMER, CUSTOMER.ID.eq(customer), CUSTOMER.DELETED_AT.isNull(), mayKnow(actor));
    }

    public static Condition mayKnow(Actor actor) {
        return actor.may(Right.PERSONALITY) ? CustomerReach.mayEdit(actor) : falseCondition();
    }

    PersonalityView of(UUID customer) {
        return PersonalityView.of(db.select(history(val(customer))).fetchSingle(row -> row.value1()));
    }

    private static Field<List<PersonalityView.Judgement>> history(Field<UUID> customer) {
        return multiset(select(
                                PERSONALITY_JUDGEMENT.PERSONALITY.convert(
                                        new EnumConverter<>(String.class, Personality.class)),
                                PERSONALITY_JUDGEMENT.SIGNS.convertFrom(signs ->
                                        Arrays.stream(signs).map(Sign::valueOf).toList()),
                                PERSONALITY_JUDGEMENT.EVIDENCE,
                                PERSONALITY_JUDGEMENT.JUDGED_AT,
                                EMPLOYEE.NAME)
                        .from(PERSONALITY_JUDGEMENT)
                        .leftJoin(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(PERSONALITY_JUDGEMENT.JUDGED_BY))
                        .where(PERSONALITY_JUDGEMENT.CUSTOMER_ID.eq(customer))
                        .orderBy(PERSONALITY_JUDGEMENT.JUDGED_AT.desc(), PERSONALITY_JUDGEMENT.ID.desc()))
                .convertFrom(rows -> rows.map(mapping(PersonalityView.Judgement::new)));
    }

    /** What holds now, to be read beside other things of the customer. */
    public static Field<String> current(Field<UUID> customer) {
        return field(select(PERSONALITY_JUDGEMENT.PERSONALITY)
                .from(PERSONALITY_JUDGEMENT)
                .where(PERSONALITY_JUDGEMENT.CUSTOMER_ID.eq(customer))
                .orderBy(PERSONALITY_JUDGEMENT.JUDGED_AT.desc(), PERSONALITY_JUDGEMENT.ID.desc())
                .limit(1));
    }
}
