package org.zhiji.customer.known;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_MATTER;
import static zhiji.sql.tenant.Tables.CUSTOMER_NEED;
import static zhiji.sql.tenant.Tables.LIFE_EVENT;

import java.util.List;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListAddition;
import org.zhiji.list.ListField;
import org.zhiji.list.Relation;

/** Customers are found by what they want, what weighs on them and what happens in their lives. */
@Component
class KnownInLists implements ListAddition {

    private final Dictionaries dictionaries;

    KnownInLists(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Override
    public String list() {
        return "customers";
    }

    @Override
    public List<Relation> relations() {
        return List.of(
                new Relation(
                        "needs",
                        Right.CUSTOMER_VIEW,
                        CUSTOMER_NEED,
                        actor -> CUSTOMER_NEED.CUSTOMER_ID.eq(CUSTOMER.ID).and(CUSTOMER_NEED.DELETED_AT.isNull()),
                        List.of(
                                ListField.text("description", CUSTOMER_NEED.DESCRIPTION),
                                ListField.choice("status", CUSTOMER_NEED.STATUS, NeedStatus.class),
                                word("category", CUSTOMER_NEED.CATEGORY, KnownTables.NEED_CATEGORIES),
                                ListField.choice("functionalNeed", CUSTOMER_NEED.FUNCTIONAL_NEED, FunctionalNeed.class),
                                ListField.of("reviewOn", FieldType.DATE, CUSTOMER_NEED.REVIEW_ON))),
                new Relation(
                        "matters",
                        Right.CUSTOMER_VIEW,
                        CUSTOMER_MATTER,
                        actor -> CUSTOMER_MATTER.CUSTOMER_ID.eq(CUSTOMER.ID).and(CUSTOMER_MATTER.DELETED_AT.isNull()),
                        List.of(
                                ListField.text("description", CUSTOMER_MATTER.DESCRIPTION),
                                ListField.choice("status", CUSTOMER_MATTER.STATUS, MatterStatus.class),
                                ListField.of("openedOn", FieldType.DATE, CUSTOMER_MATTER.OPENED_ON))),
                new Relation(
                        "lifeEvents",
                        Right.CUSTOMER_VIEW,
                        LIFE_EVENT,
                        actor -> LIFE_EVENT.CUSTOMER_ID.eq(CUSTOMER.ID).and(LIFE_EVENT.DELETED_AT.isNull()),
                        List.of(
                                word("type", LIFE_EVENT.TYPE, KnownTables.LIFE_EVENTS),
                                ListField.of("happensOn", FieldType.DATE, LIFE_EVENT.HAPPENS_ON))));
    }

    private ListField word(String key, Field<String> value, String dictionary) {
        return ListField.of(key, FieldType.CHOICE, value)
                .withChoices(() -> dictionaries.words(dictionary).stream()
                        .map(word -> new ListField.Choice(word.code(), word.key(), word.name()))
                        .toList());
    }
}
