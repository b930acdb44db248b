package org.zhiji.customer.merge;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DUPLICATE_PAIR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Newcomers;
import org.zhiji.customer.SameCompanies;
import org.zhiji.customer.VehicleTraits;
import org.zhiji.customer.merge.FindDuplicates.Pair;
import org.zhiji.platform.live.Live;

/** Looks at the new ones only, a few thousand at a time: what it costs grows with them and not with everybody. */
@Component
class CompareNewcomers implements Newcomers {

    private static final int AT_A_TIME = 5_000;

    private final DSLContext db;
    private final FindDuplicates find;
    private final SameCompanies sameCompanies;
    private final ObjectProvider<VehicleTraits> vehicles;
    private final Live live;

    CompareNewcomers(
            DSLContext db,
            FindDuplicates find,
            SameCompanies sameCompanies,
            ObjectProvider<VehicleTraits> vehicles,
            Live live) {
        this.db = db;
        this.find = find;
        this.sameCompanies = sameCompanies;
        this.vehicles = vehicles;
        this.live = live;
    }

    private record Newcomer(UUID id, Instant at, String type) {}

    @Override
    public int compare(Instant from, Instant until, Instant now) {
        var companies = new HashSet<UUID>();
        for (var some = next(from, until, null); !some.isEmpty(); some = next(from, until, some.getLast())) {
            var ids = some.stream().map(Newcomer::id).toArray(UUID[]::new);
            var pairs = sharedNumbers(ids);
            vehicles.forEach(room ->
                    room.pairsOf(List.of(ids)).forEach(pair -> pairs.add(Pair.of(pair.value1(), pair.value2()))));
            find.judge(pairs, now);
            some.stream()
                    .filter(newcomer -> newcomer.type().equals(CustomerType.ORGANIZATION.name()))
                    .forEach(newcomer -> companies.add(newcomer.id()));
        }
        if (!companies.isEmpty()) {
            find.judge(ofOneName(companies), now);
        }
        live.tellAll(ScanForDuplicates.TOPIC);
        return db.fetchCount(DUPLICATE_PAIR, DUPLICATE_PAIR.STATE.eq("OPEN").and(withOneOf(from, until)));
    }

    /** Pairs of which one was entered in this time. */
    static Condition withOneOf(Instant from, Instant until) {
        var entered = select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.CREATED_AT.between(from, until));
        return DUPLICATE_PAIR.ONE_ID.in(entered).or(DUPLICATE_PAIR.OTHER_ID.in(entered));
    }

    private List<Newcomer> next(Instant from, Instant until, @Nullable Newcomer last) {
        return db.select(CUSTOMER.ID, CUSTOMER.CREATED_AT, CUSTOMER.TYPE)
                .from(CUSTOMER)
                .where(CUSTOMER.CREATED_AT.between(from, until), CUSTOMER.DELETED_AT.isNull())
                .and(
                        last == null
                                ? inline(true).isTrue()
                                : row(CUSTOMER.CREATED_AT, CUSTOMER.ID).gt(last.at(), last.id()))
                .orderBy(CUSTOMER.CREATED_AT, CUSTOMER.ID)
                .limit(AT_A_TIME)
                .fetch(row -> new Newcomer(row.value1(), row.value2(), row.value3()));
    }

    private Set<Pair> sharedNumbers(UUID[] ids) {
        var one = CONTACT_POINT.as("one");
        var sharing = CONTACT_POINT.as("sharing");
        var other = lateral(select(sharing.CUSTOMER_ID.as("id"))
                        .from(sharing)
                        .where(sharing.NORMALIZED.eq(one.NORMALIZED), sharing.TYPE.eq(one.TYPE))
                        .and(sharing.CUSTOMER_ID.ne(one.CUSTOMER_ID))
                        .limit(FindDuplicates.MOST_SHARING))
                .as("other", "id");
        Map<UUID, Map<String, List<UUID>>> found = new HashMap<>();
        for (Record3<UUID, String, UUID> row : db.select(
                        one.CUSTOMER_ID, one.NORMALIZED, DSL.field(DSL.name("other", "id"), UUID.class))
                .from(one)
                .crossJoin(other)
                .where(one.CUSTOMER_ID.eq(any(ids)), one.TYPE.in("MOBILE", "WECHAT", "WECOM"))
                .fetch()) {
            found.computeIfAbsent(row.value1(), id -> new HashMap<>())
                    .computeIfAbsent(row.value2(), number -> new ArrayList<>())
                    .add(row.value3());
        }
        var pairs = new HashSet<Pair>();
        found.forEach((id, numbers) -> numbers.values().stream()
                .filter(others -> others.size() < FindDuplicates.MOST_SHARING)
                .forEach(others -> others.forEach(each -> pairs.add(Pair.of(id, each)))));
        return pairs;
    }

    private Set<Pair> ofOneName(Set<UUID> companies) {
        var pairs = new HashSet<Pair>();
        sameCompanies.each((one, other) -> {
            if (companies.contains(one) || companies.contains(other)) {
                pairs.add(Pair.of(one, other));
            }
        });
        return pairs;
    }
}
