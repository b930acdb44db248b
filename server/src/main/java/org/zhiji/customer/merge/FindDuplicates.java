package org.zhiji.customer.merge;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.DUPLICATE_PAIR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Row6;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Likeness;
import org.zhiji.customer.ReadTraits;
import org.zhiji.customer.SameCompanies;
import org.zhiji.customer.VehicleTraits;
import org.zhiji.platform.Ids;

/**
 * Looks through all customers for those that may be the same. Only pairs that share a number, an account or a vehicle, or
 * companies of one name, can reach enough points; these are judged one by one.
 */
@Component
class FindDuplicates {

    /** A number that more people share says nothing of any two of them. */
    static final int MOST_SHARING = 20;

    private static final int AT_A_TIME = 2_000;

    private final DSLContext db;
    private final ReadTraits readTraits;
    private final SameCompanies sameCompanies;
    private final ObjectProvider<VehicleTraits> vehicles;

    FindDuplicates(
            DSLContext db, ReadTraits readTraits, SameCompanies sameCompanies, ObjectProvider<VehicleTraits> vehicles) {
        this.db = db;
        this.readTraits = readTraits;
        this.sameCompanies = sameCompanies;
        this.vehicles = vehicles;
    }

    record Pair(UUID one, UUID other) {

        static Pair of(UUID a, UUID b) {
            // As PostgreSQL orders them, which is not how Java does.
            return a.toString().compareTo(b.toString()) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** @return how many wait for a decision afterwards */
    @Transactional
    public int run(Instant now) {
        var pairs = new HashSet<Pair>();
        read(sharedNumbers(), pairs);
        vehicles.forEach(room -> read(room.pairs(), pairs));
        sameCompanies.each((one, other) -> pairs.add(Pair.of(one, other)));
        judge(pairs, now);
        db.deleteFrom(DUPLICATE_PAIR)
                .where(DUPLICATE_PAIR.STATE.eq("OPEN"), DUPLICATE_PAIR.FOUND_AT.lt(now))
                .execute();
        return db.fetchCount(DUPLICATE_PAIR, DUPLICATE_PAIR.STATE.eq("OPEN"));
    }

    /** Keeps those of the pairs that are alike. */
    void judge(Collection<Pair> pairs, Instant now) {
        var all = List.copyOf(pairs);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            judgeSome(all.subList(from, Math.min(all.size(), from + AT_A_TIME)), now);
        }
    }

    private static Select<Record2<UUID, UUID>> sharedNumbers() {
        var shared = select(CONTACT_POINT.TYPE, CONTACT_POINT.NORMALIZED)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.TYPE.in("MOBILE", "WECHAT", "WECOM"))
                .groupBy(CONTACT_POINT.TYPE, CONTACT_POINT.NORMALIZED)
                .having(countDistinct(CONTACT_POINT.CUSTOMER_ID).between(2, MOST_SHARING))
                .asTable("shared");
        var one = CONTACT_POINT.as("one");
        var other = CONTACT_POINT.as("other");
        return select(one.CUSTOMER_ID, other.CUSTOMER_ID)
                .from(shared)
                .join(one)
                .on(
                        one.NORMALIZED.eq(shared.field(CONTACT_POINT.NORMALIZED)),
                        one.TYPE.eq(shared.field(CONTACT_POINT.TYPE)))
                .join(other)
                .on(other.NORMALIZED.eq(one.NORMALIZED), other.TYPE.eq(one.TYPE))
                .where(one.CUSTOMER_ID.lt(other.CUSTOMER_ID));
    }

    private void read(Select<Record2<UUID, UUID>> source, Collection<Pair> pairs) {
        try (var rows = db.fetchLazy(source)) {
            rows.forEach(row -> pairs.add(Pair.of(row.value1(), row.value2())));
        }
    }

    private void judgeSome(List<Pair> pairs, Instant now) {
        var ids = new HashSet<UUID>();
        pairs.forEach(pair -> {
            ids.add(pair.one());
            ids.add(pair.other());
        });
        var traits = readTraits.of(ids);
        var alike = new HashMap<Pair, Likeness>();
        for (var pair : pairs) {
            var one = traits.get(pair.one());
            var other = traits.get(pair.other());
            if (one != null && other != null) {
                var likeness = Likeness.of(one, other);
                if (likeness.score() >= Likeness.ALIKE) {
                    alike.put(pair, likeness);
                }
            }
        }
        keep(alike, now);
    }

    private void keep(Map<Pair, Likeness> alike, Instant now) {
        var rows = new ArrayList<Row6<UUID, UUID, UUID, Integer, String[], Instant>>(alike.size());
        alike.forEach((pair, likeness) -> {
            var reasons = likeness.reasons().stream().map(Enum::name).toArray(String[]::new);
            rows.add(row(Ids.next(), pair.one(), pair.other(), likeness.score(), reasons, now));
        });
        if (rows.isEmpty()) {
            return;
        }
        db.insertInto(
                        DUPLICATE_PAIR,
                        DUPLICATE_PAIR.ID,
                        DUPLICATE_PAIR.ONE_ID,
                        DUPLICATE_PAIR.OTHER_ID,
                        DUPLICATE_PAIR.SCORE,
                        DUPLICATE_PAIR.REASONS,
                        DUPLICATE_PAIR.FOUND_AT)
                .valuesOfRows(rows)
                .onConflict(DUPLICATE_PAIR.ONE_ID, DUPLICATE_PAIR.OTHER_ID)
                .doUpdate()
                .set(DUPLICATE_PAIR.SCORE, DSL.excluded(DUPLICATE_PAIR.SCORE))
                .set(DUPLICATE_PAIR.REASONS, DSL.excluded(DUPLICATE_PAIR.REASONS))
                .set(DUPLICATE_PAIR.FOUND_AT, DSL.excluded(DUPLICATE_PAIR.FOUND_AT))
                .execute();
    }
}
