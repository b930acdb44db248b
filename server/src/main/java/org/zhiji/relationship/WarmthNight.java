package org.zhiji.relationship;

import static org.zhiji.customer.CustomerContacts.AT;
import static org.zhiji.customer.CustomerContacts.BOTH_SPOKE;
import static org.zhiji.customer.CustomerContacts.CHANNEL;
import static org.zhiji.customer.CustomerContacts.CUSTOMER_ID;
import static org.zhiji.customer.CustomerContacts.EMPLOYEE_ID;
import static org.zhiji.customer.CustomerContacts.FUNCTIONS;
import static org.zhiji.customer.CustomerContacts.PERSON_ID;
import static org.zhiji.customer.CustomerContacts.RESPONSE;
import static zhiji.sql.tenant.Tables.RELATIONSHIP;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerContacts;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.time.Time;
import org.zhiji.relationship.Warmth.Talk;
import zhiji.sql.tenant.tables.records.RelationshipRecord;

/** For lists: how warm everything is as of the night, so many at a time. Worked out twice it comes to the same. */
@Component
class WarmthNight implements DailyJob {

    private static final int AT_A_TIME = 2_000;

    private final DSLContext db;
    private final CustomerContacts contacts;
    private final RelationshipSettingsStore settings;
    private final Time time;

    WarmthNight(DSLContext db, CustomerContacts contacts, RelationshipSettingsStore settings, Time time) {
        this.db = db;
        this.contacts = contacts;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public String name() {
        return "relationship-warmth";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(4, 20);
    }

    @Override
    public void run(Instant now) {
        var scale = settings.get().scale();
        UUID last = null;
        do {
            last = some(scale, last, now);
        } while (last != null);
    }

    /** Each batch by itself, so that nobody who writes waits for the whole of it. */
    private @Nullable UUID some(Warmth.Scale scale, @Nullable UUID after, Instant now) {
        var rows = db.selectFrom(RELATIONSHIP)
                .where(after == null ? DSL.noCondition() : RELATIONSHIP.ID.gt(after))
                .orderBy(RELATIONSHIP.ID)
                .limit(AT_A_TIME)
                .fetch();
        if (rows.isEmpty()) {
            return null;
        }
        var talks = talks(rows);
        var ids = new UUID[rows.size()];
        var warmths = new BigDecimal[rows.size()];
        var days = new @Nullable LocalDate[rows.size()];
        var today = LocalDate.ofInstant(now, time.zone());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var level = RelationshipLevel.valueOf(row.getLevel());
            ids[i] = row.getId();
            warmths[i] = Warmth.of(scale, level, talks.getOrDefault(row.getId(), List.of()), now);
            days[i] = Warmth.daysUntilCool(scale, level, warmths[i])
                    .map(today::plusDays)
                    .orElse(null);
        }
        db.execute("""
                update relationship set warmth = night.warmth, cools_on = night.cools_on
                from unnest({0}, {1}, {2}) as night (id, warmth, cools_on)
                where relationship.id = night.id
                  and (relationship.warmth, relationship.cools_on) is distinct from (night.warmth, night.cools_on)
                """, DSL.val(ids), DSL.val(warmths), DSL.val(days));
        return ids[ids.length - 1];
    }

    private Map<UUID, List<Talk>> talks(List<RelationshipRecord> rows) {
        var customers = DSL.any(
                rows.stream().map(RelationshipRecord::getCustomerId).distinct().toArray(UUID[]::new));
        var ids = DSL.any(rows.stream().map(RelationshipRecord::getId).toArray(UUID[]::new));
        var talks = new HashMap<UUID, List<Talk>>();
        db.select(RELATIONSHIP.ID, AT, CHANNEL, FUNCTIONS, RESPONSE)
                .from(RELATIONSHIP)
                .join(contacts.which((customer, employee, at) -> customer.eq(customers)))
                .on(
                        CUSTOMER_ID.eq(RELATIONSHIP.CUSTOMER_ID),
                        EMPLOYEE_ID.eq(RELATIONSHIP.EMPLOYEE_ID),
                        BOTH_SPOKE,
                        RELATIONSHIP
                                .CONTACT_PERSON_ID
                                .isNull()
                                .or(PERSON_ID.isNull())
                                .or(PERSON_ID.eq(RELATIONSHIP.CONTACT_PERSON_ID)))
                .where(RELATIONSHIP.ID.eq(ids))
                .forEach(row -> talks.computeIfAbsent(row.value1(), it -> new ArrayList<>())
                        .add(ReadWarmth.talk(row.value2(), row.value3(), row.value4(), row.value5())));
        return talks;
    }
}
