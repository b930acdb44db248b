package org.zhiji.customer.known;

import static zhiji.sql.tenant.Tables.CUSTOMER_MATTER;
import static zhiji.sql.tenant.Tables.CUSTOMER_NEED;
import static zhiji.sql.tenant.Tables.FAMILY_MEMBER;
import static zhiji.sql.tenant.Tables.LIFE_EVENT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.DeletableTable;
import zhiji.sql.tenant.tables.records.CustomerMatterRecord;
import zhiji.sql.tenant.tables.records.CustomerNeedRecord;
import zhiji.sql.tenant.tables.records.FamilyMemberRecord;
import zhiji.sql.tenant.tables.records.LifeEventRecord;

/** The tables of this package; their rows go with their customer when two become one. */
@Component
class KnownTables implements CustomerChildren {

    static final String NEED_CATEGORIES = "need-category";
    static final String LIFE_EVENTS = "life-event";

    private final KnownTable<CustomerNeedRecord> needs;
    private final KnownTable<CustomerMatterRecord> matters;
    private final KnownTable<LifeEventRecord> lifeEvents;
    private final KnownTable<FamilyMemberRecord> family;

    KnownTables(Dictionaries dictionaries) {
        needs = new KnownTable<>(
                "needs",
                new DeletableTable<>(
                        "customer-need",
                        CUSTOMER_NEED,
                        CUSTOMER_NEED.ID,
                        CUSTOMER_NEED.DELETED_AT,
                        CUSTOMER_NEED.DELETED_BY,
                        CUSTOMER_NEED.VERSION,
                        CUSTOMER_NEED.UPDATED_AT),
                CUSTOMER_NEED.CUSTOMER_ID,
                CUSTOMER_NEED.CREATED_AT,
                CUSTOMER_NEED.CREATED_BY,
                CUSTOMER_NEED.UPDATED_BY,
                need -> filled(
                        need.getDescription(),
                        dictionaries.told(NEED_CATEGORIES, need.getCategory()),
                        need.getFunctionalNeed(),
                        need.getStatus(),
                        need.getAnswer()),
                CustomerNeedRecord::getDescription);
        matters = new KnownTable<>(
                "matters",
                new DeletableTable<>(
                        "customer-matter",
                        CUSTOMER_MATTER,
                        CUSTOMER_MATTER.ID,
                        CUSTOMER_MATTER.DELETED_AT,
                        CUSTOMER_MATTER.DELETED_BY,
                        CUSTOMER_MATTER.VERSION,
                        CUSTOMER_MATTER.UPDATED_AT),
                CUSTOMER_MATTER.CUSTOMER_ID,
                CUSTOMER_MATTER.CREATED_AT,
                CUSTOMER_MATTER.CREATED_BY,
                CUSTOMER_MATTER.UPDATED_BY,
                matter -> filled(matter.getDescription(), matter.getStatus(), matter.getSolution()),
                CustomerMatterRecord::getDescription);
        lifeEvents = new KnownTable<>(
                "life-events",
                new DeletableTable<>(
                        "life-event",
                        LIFE_EVENT,
                        LIFE_EVENT.ID,
                        LIFE_EVENT.DELETED_AT,
                        LIFE_EVENT.DELETED_BY,
                        LIFE_EVENT.VERSION,
                        LIFE_EVENT.UPDATED_AT),
                LIFE_EVENT.CUSTOMER_ID,
                LIFE_EVENT.CREATED_AT,
                LIFE_EVENT.CREATED_BY,
                LIFE_EVENT.UPDATED_BY,
                event -> filled(
                        dictionaries.told(LIFE_EVENTS, event.getType()),
                        event.getWhose(),
                        event.getHappensOn().toString(),
                        event.getNote()),
                event -> dictionaries.told(LIFE_EVENTS, event.getType()) + " " + event.getHappensOn());
        family = new KnownTable<>(
                "family",
                new DeletableTable<>(
                        "family-member",
                        FAMILY_MEMBER,
                        FAMILY_MEMBER.ID,
                        FAMILY_MEMBER.DELETED_AT,
                        FAMILY_MEMBER.DELETED_BY,
                        FAMILY_MEMBER.VERSION,
                        FAMILY_MEMBER.UPDATED_AT),
                FAMILY_MEMBER.CUSTOMER_ID,
                FAMILY_MEMBER.CREATED_AT,
                FAMILY_MEMBER.CREATED_BY,
                FAMILY_MEMBER.UPDATED_BY,
                member -> filled(
                        member.getRelation(),
                        member.getName(),
                        member.getBirthYear(),
                        member.getSchoolStage(),
                        member.getNote()),
                member -> member.getBirthYear() == null ? member.getName() : String.valueOf(member.getBirthYear()));
    }

    KnownTable<CustomerNeedRecord> needs() {
        return needs;
    }

    KnownTable<CustomerMatterRecord> matters() {
        return matters;
    }

    KnownTable<LifeEventRecord> lifeEvents() {
        return lifeEvents;
    }

    KnownTable<FamilyMemberRecord> family() {
        return family;
    }

    Optional<KnownTable<?>> named(String name) {
        return all().stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private List<KnownTable<?>> all() {
        return List.of(needs, matters, lifeEvents, family);
    }

    private static List<@Nullable Object> filled(@Nullable Object... values) {
        return Arrays.stream(values)
                .filter(value -> value != null && !value.equals(""))
                .toList();
    }

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(
                CUSTOMER_NEED.CUSTOMER_ID,
                CUSTOMER_MATTER.CUSTOMER_ID,
                LIFE_EVENT.CUSTOMER_ID,
                FAMILY_MEMBER.CUSTOMER_ID);
    }
}
