package org.zhiji.prospect;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_LIKENESS;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PROSPECT_ENTRY;
import static zhiji.sql.tenant.Tables.PROSPECT_OPINION;
import static zhiji.sql.tenant.Tables.PROSPECT_REGISTER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerContacts;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.records.ProspectEntryRecord;

/** One potential customer with everything by which one judges. */
@Repository
class ProspectQueries {

    private static final int CONTACTS_SHOWN = 20;
    private static final int DECADE = 10;

    private final DSLContext db;
    private final Criteria criteria;
    private final CustomerContacts contacts;
    private final Time time;

    ProspectQueries(DSLContext db, Criteria criteria, CustomerContacts contacts, Time time) {
        this.db = db;
        this.criteria = criteria;
        this.contacts = contacts;
        this.time = time;
    }

    record ProspectEntryView(
            UUID id,
            UUID registerId,
            String registerName,
            RegisterType registerType,
            UUID customerId,
            String customerName,
            LifecycleStage stage,
            Instant addedAt,
            @Nullable String note,
            EntryState state,
            @Nullable String filterReason,
            Criteria.CriteriaView criteria,
            List<Integer> points,
            @Nullable BigDecimal score,
            List<OpinionView> opinions,
            List<ContactSeen> contacts,
            List<LikenessRow> likeness,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String overrideReason,
            @Nullable String strategy,
            @Nullable String psychology,
            @Nullable LocalDate strategyDue,
            @Nullable Instant convertedAt,
            boolean editable,
            int version) {}

    record OpinionView(UUID id, UUID employeeId, String employeeName, String text, boolean recommends, Instant at) {}

    /** @param twoWay only those count as evidence */
    record ContactSeen(UUID id, String kind, Instant at, String channel, boolean twoWay) {}

    enum Dimension {
        TYPE,
        GENDER,
        AGE,
        PURCHASING_POWER,
        SOURCE
    }

    /**
     * How many of today's customers are like this one.
     *
     * @param value of the potential customer; absent where nobody knows
     * @param share per cent of the customers of whom it is known
     * @param most  what most of today's customers are
     */
    record LikenessRow(
            Dimension dimension,
            @Nullable String value,
            @Nullable BigDecimal share,
            @Nullable String most,
            @Nullable BigDecimal mostShare) {}

    ProspectEntryView get(Actor actor, UUID id) {
        var editable = coalesce(field(CustomerReach.mayEdit(actor)), false).as("editable");
        var decider = EMPLOYEE.as("decider");
        var found = db.select(PROSPECT_ENTRY.asterisk())
                .select(
                        PROSPECT_REGISTER.NAME,
                        PROSPECT_REGISTER.TYPE,
                        CUSTOMER.NAME,
                        CUSTOMER.LIFECYCLE_STAGE,
                        CUSTOMER.TYPE,
                        CUSTOMER.GENDER,
                        CUSTOMER.BIRTH_YEAR,
                        CUSTOMER.PURCHASING_POWER,
                        CUSTOMER.SOURCE,
                        decider.NAME,
                        editable)
                .from(PROSPECT_ENTRY)
                .join(PROSPECT_REGISTER)
                .on(PROSPECT_REGISTER.ID.eq(PROSPECT_ENTRY.REGISTER_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROSPECT_ENTRY.CUSTOMER_ID))
                .leftJoin(decider)
                .on(decider.ID.eq(PROSPECT_ENTRY.DECIDED_BY))
                .where(PROSPECT_ENTRY.ID.eq(id), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(KeepEntries.SUBJECT));
        var row = found.into(PROSPECT_ENTRY);
        var judgedBy = criteriaOf(row);
        return new ProspectEntryView(
                id,
                row.getRegisterId(),
                found.get(PROSPECT_REGISTER.NAME),
                RegisterType.valueOf(found.get(PROSPECT_REGISTER.TYPE)),
                row.getCustomerId(),
                found.get(CUSTOMER.NAME),
                LifecycleStage.valueOf(found.get(CUSTOMER.LIFECYCLE_STAGE)),
                row.getAddedAt(),
                row.getNote(),
                EntryState.valueOf(row.getState()),
                row.getFilterReason(),
                judgedBy,
                // Points for other items say nothing about these.
                row.getScores() == null || !judgedBy.id().equals(row.getCriteriaId())
                        ? List.of()
                        : Arrays.asList(row.getScores()),
                row.getScore(),
                opinions(id),
                contacts(row.getCustomerId()),
                likeness(found),
                found.get(decider.NAME),
                row.getDecidedAt(),
                row.getOverrideReason(),
                row.getStrategy(),
                row.getPsychology(),
                row.getStrategyDue(),
                row.getConvertedAt(),
                found.get(editable),
                row.getVersion());
    }

    /** While nobody has decided one judges by those in use; afterwards by those it was judged by. */
    private Criteria.CriteriaView criteriaOf(ProspectEntryRecord row) {
        return row.getCriteriaId() == null || KeepEntries.state(row).isOpen()
                ? criteria.inUse()
                : criteria.get(row.getCriteriaId());
    }

    private List<OpinionView> opinions(UUID entry) {
        return db.select(
                        PROSPECT_OPINION.ID,
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        PROSPECT_OPINION.TEXT,
                        PROSPECT_OPINION.RECOMMENDS,
                        PROSPECT_OPINION.AT)
                .from(PROSPECT_OPINION)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(PROSPECT_OPINION.EMPLOYEE_ID))
                .where(PROSPECT_OPINION.ENTRY_ID.eq(entry))
                .orderBy(PROSPECT_OPINION.AT, PROSPECT_OPINION.ID)
                .fetch(Records.mapping(OpinionView::new));
    }

    private List<ContactSeen> contacts(UUID customer) {
        return db.select(
                        CustomerContacts.ID,
                        CustomerContacts.KIND,
                        CustomerContacts.AT,
                        CustomerContacts.CHANNEL,
                        CustomerContacts.TWO_WAY)
                .from(contacts.which((whose, employee, at) -> whose.eq(customer)))
                .orderBy(CustomerContacts.AT.desc(), CustomerContacts.ID)
                .limit(CONTACTS_SHOWN)
                .fetch(Records.mapping(ContactSeen::new));
    }

    private List<LikenessRow> likeness(Record one) {
        var counted = db.selectFrom(CUSTOMER_LIKENESS)
                .orderBy(CUSTOMER_LIKENESS.CUSTOMERS.desc(), CUSTOMER_LIKENESS.VALUE)
                .fetchGroups(CUSTOMER_LIKENESS.DIMENSION);
        var rows = new ArrayList<LikenessRow>();
        for (var dimension : Dimension.values()) {
            var value = value(dimension, one);
            var of = counted.get(dimension.name());
            if (of == null) {
                rows.add(new LikenessRow(dimension, value, null, null, null));
                continue;
            }
            int all = of.stream().mapToInt(it -> it.getCustomers()).sum();
            int same = of.stream()
                    .filter(it -> it.getValue().equals(value))
                    .mapToInt(it -> it.getCustomers())
                    .sum();
            rows.add(new LikenessRow(
                    dimension,
                    value,
                    value == null ? null : percent(same, all),
                    of.getFirst().getValue(),
                    percent(of.getFirst().getCustomers(), all)));
        }
        return rows;
    }

    private @Nullable String value(Dimension dimension, Record one) {
        return switch (dimension) {
            case TYPE -> one.get(CUSTOMER.TYPE);
            case GENDER -> "UNKNOWN".equals(one.get(CUSTOMER.GENDER)) ? null : one.get(CUSTOMER.GENDER);
            case AGE -> decade(one.get(CUSTOMER.BIRTH_YEAR));
            case PURCHASING_POWER -> one.get(CUSTOMER.PURCHASING_POWER);
            case SOURCE -> one.get(CUSTOMER.SOURCE);
        };
    }

    private @Nullable String decade(@Nullable Integer birthYear) {
        return birthYear == null ? null : String.valueOf((time.today().getYear() - birthYear) / DECADE * DECADE);
    }

    private static BigDecimal percent(int part, int of) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
