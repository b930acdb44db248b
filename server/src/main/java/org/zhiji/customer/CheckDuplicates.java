package org.zhiji.customer;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.Likeness.Reason;
import org.zhiji.customer.Likeness.Traits;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.search.SearchQuery;

/** Looks before a customer is entered whether it is there already. */
@Component
class CheckDuplicates {

    /** A switchboard belongs to many; nobody looks through more. */
    private static final int MOST_CANDIDATES = 200;

    private static final int MOST_TOLD = 5;

    private final DSLContext db;
    private final ReadTraits readTraits;

    CheckDuplicates(DSLContext db, ReadTraits readTraits) {
        this.db = db;
        this.readTraits = readTraits;
    }

    /**
     * Somebody who may be the same. Of one that the person may not see only the likeness is told.
     *
     * @param blocks whether a new record is refused unless the person insists
     */
    record PossibleDuplicate(
            @Nullable UUID id,
            @Nullable String customerNo,
            @Nullable String name,
            @Nullable String ownerName,
            int score,
            List<Reason> reasons,
            boolean blocks) {

        Problem refusal() {
            return name == null || customerNo == null
                    ? CustomerProblem.WITH_A_COLLEAGUE.problem()
                    : CustomerProblem.POSSIBLE_DUPLICATE.problem(name, customerNo);
        }
    }

    /** The likest first. */
    List<PossibleDuplicate> of(Actor actor, Customer customer) {
        var wanted = traits(customer);
        var alike = new ArrayList<Map.Entry<UUID, Likeness>>();
        readTraits.of(candidates(customer, wanted)).forEach((id, traits) -> {
            var likeness = Likeness.of(wanted, traits);
            if (likeness.score() >= Likeness.ALIKE && !id.equals(customer.id())) {
                alike.add(Map.entry(id, likeness));
            }
        });
        alike.sort(Comparator.comparing(found -> -found.getValue().score()));
        return told(actor, alike.stream().limit(MOST_TOLD).toList());
    }

    private Set<UUID> candidates(Customer customer, Traits wanted) {
        var numbers = new HashSet<>(wanted.mobiles());
        customer.contactPoints().stream()
                .filter(point -> point.type() == ContactType.WECHAT || point.type() == ContactType.WECOM)
                .forEach(point -> numbers.add(point.normalized()));
        var found = new HashSet<UUID>();
        if (!numbers.isEmpty()) {
            found.addAll(db.select(CONTACT_POINT.CUSTOMER_ID)
                    .from(CONTACT_POINT)
                    .where(CONTACT_POINT.NORMALIZED.eq(any(numbers.toArray(String[]::new))))
                    .limit(MOST_CANDIDATES)
                    .fetch(CONTACT_POINT.CUSTOMER_ID));
        }
        if (wanted.uscc() != null) {
            found.addAll(db.select(CUSTOMER.ID)
                    .from(CUSTOMER)
                    .where(CUSTOMER.USCC.eq(wanted.uscc()), CUSTOMER.DELETED_AT.isNull())
                    .fetch(CUSTOMER.ID));
        }
        if (wanted.type() == CustomerType.ORGANIZATION) {
            found.addAll(db.select(CUSTOMER.ID)
                    .from(CUSTOMER)
                    .where(
                            SearchQuery.matches(
                                    CUSTOMER.SEARCH,
                                    CompanyName.of(wanted.name()).core()),
                            CUSTOMER.TYPE.eq(CustomerType.ORGANIZATION.name()),
                            CUSTOMER.DELETED_AT.isNull())
                    .limit(MOST_CANDIDATES)
                    .fetch(CUSTOMER.ID));
        }
        return found;
    }

    private static Traits traits(Customer customer) {
        var mobiles = new HashSet<String>();
        var messengers = new HashSet<String>();
        for (var point : customer.contactPoints()) {
            if (point.type() == ContactType.MOBILE) {
                mobiles.add(point.normalized());
            } else if (point.type() == ContactType.WECHAT || point.type() == ContactType.WECOM) {
                messengers.add(point.type() + ":" + point.normalized());
            }
        }
        var details = customer.details();
        return new Traits(
                details.type(),
                details.name(),
                customer.pinyin(),
                details.uscc(),
                details.regionCode(),
                mobiles,
                messengers,
                Set.of());
    }

    private List<PossibleDuplicate> told(Actor actor, List<Map.Entry<UUID, Likeness>> alike) {
        var ids = alike.stream().map(Map.Entry::getKey).toArray(UUID[]::new);
        var owner = DSL.field(select(EMPLOYEE.NAME).from(EMPLOYEE).where(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID)));
        var seen = db.select(CUSTOMER.ID, CUSTOMER.CUSTOMER_NO, CUSTOMER.NAME, owner)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(any(ids)), CustomerReach.mayView(actor))
                .fetchMap(CUSTOMER.ID);
        return alike.stream()
                .map(found -> {
                    var row = seen.get(found.getKey());
                    var likeness = found.getValue();
                    var blocks = likeness.score() >= Likeness.SAME;
                    return row == null
                            ? new PossibleDuplicate(
                                    null, null, null, null, likeness.score(), likeness.reasons(), blocks)
                            : new PossibleDuplicate(
                                    row.value1(),
                                    row.value2(),
                                    row.value3(),
                                    row.value4(),
                                    likeness.score(),
                                    likeness.reasons(),
                                    blocks);
                })
                .toList();
    }

    /**
     * Lets those who enter the same customer at the same time in one by one, so that the second one finds the first. Held
     * until the transaction ends; always in the same order, so that nobody waits in a circle.
     */
    void queueUp(Customer customer) {
        var keys = new TreeSet<String>();
        var wanted = traits(customer);
        wanted.mobiles().forEach(number -> keys.add("mobile:" + number));
        keys.addAll(new LinkedHashSet<>(wanted.messengers()));
        if (wanted.uscc() != null) {
            keys.add("uscc:" + wanted.uscc());
        }
        if (wanted.type() == CustomerType.ORGANIZATION) {
            keys.add("name:" + CompanyName.of(wanted.name()).core());
        }
        keys.forEach(key -> db.execute("select pg_advisory_xact_lock(hashtextextended({0}, 4711))", DSL.val(key)));
    }
}
