package org.zhiji.asset;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.PLATE_HISTORY;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.VEHICLE_PARTY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerSearch;
import org.zhiji.identity.Actor;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** Reads for the screens: one statement each. */
@Component
class VehicleQueries {

    private static final LocalDate NEVER = LocalDate.EPOCH;
    private static final Field<LocalDate> VISITED =
            coalesce(VEHICLE.LAST_VISIT_ON, DSL.field("date '1970-01-01'", LocalDate.class));

    private final DSLContext db;

    VehicleQueries(DSLContext db) {
        this.db = db;
    }

    enum Sort {
        CHANGED,
        VISIT
    }

    Page<VehicleRow> list(
            Actor actor,
            @Nullable String q,
            @Nullable UUID customer,
            @Nullable VehicleStatus status,
            Sort sort,
            @Nullable String after,
            @Nullable Integer size) {
        var wanted = Page.size(size);
        var cursor = Cursor.decode(after);
        var condition = condition(actor, q, customer, status);
        List<OrderField<?>> order = sort == Sort.CHANGED
                ? List.of(VEHICLE.UPDATED_AT.desc(), VEHICLE.ID.desc())
                : List.of(VISITED.desc(), VEHICLE.ID.desc());
        var behind = cursor.map(last -> sort == Sort.CHANGED
                        ? row(VEHICLE.UPDATED_AT, VEHICLE.ID).lt(last.instant(0), last.id(1))
                        : row(VISITED, VEHICLE.ID).lt(last.date(0), last.id(1)))
                .orElse(DSL.noCondition());
        var from = VEHICLE.join(CUSTOMER).on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID));
        var rows = db.select(columns(actor))
                .from(from)
                .where(condition, behind)
                .orderBy(order)
                .limit(wanted + 1)
                .fetch(VehicleQueries::vehicleRow);
        return Page.of(
                rows,
                wanted,
                last -> sort == Sort.CHANGED
                        ? Cursor.of(last.updatedAt(), last.id())
                        : Cursor.of(Objects.requireNonNullElse(last.lastVisitOn(), NEVER), last.id()),
                cursor.isPresent() ? null : Count.of(db, from, condition));
    }

    private static Condition condition(
            Actor actor, @Nullable String q, @Nullable UUID customer, @Nullable VehicleStatus status) {
        var all = new ArrayList<Condition>();
        all.add(VehicleRepository.visible(actor));
        if (q != null && !q.isBlank()) {
            all.add(SearchQuery.matches(VEHICLE.SEARCH, q).or(VEHICLE.CUSTOMER_ID.eq(any(CustomerSearch.found(q)))));
        }
        if (customer != null) {
            all.add(concerning(DSL.val(customer)));
        }
        if (status != null) {
            all.add(VEHICLE.STATUS.eq(status.name()));
        }
        return DSL.and(all);
    }

    /** The customer owns it, or brings, drives or pays for it today. */
    static Condition concerning(Field<UUID> customer) {
        return VEHICLE.CUSTOMER_ID
                .eq(customer)
                .or(VEHICLE.ID.eq(any(array(select(VEHICLE_PARTY.VEHICLE_ID)
                        .from(VEHICLE_PARTY)
                        .where(VEHICLE_PARTY.CUSTOMER_ID.eq(customer), VEHICLE_PARTY.TO_ON.isNull())))));
    }

    static List<SelectField<?>> columns(Actor actor) {
        return List.of(
                VEHICLE.ID,
                VEHICLE.CUSTOMER_ID,
                CUSTOMER.NAME,
                VEHICLE.PLATE_NO,
                VEHICLE.PLATE_TYPE,
                VEHICLE.VIN,
                VEHICLE.VIN_CHECK,
                VEHICLE.BRAND,
                VEHICLE.SERIES,
                VEHICLE.MODEL,
                VEHICLE.LAST_MILEAGE,
                VEHICLE.LAST_VISIT_ON,
                VEHICLE.STATUS,
                VEHICLE.UPDATED_AT,
                VEHICLE.VERSION,
                VehicleRepository.open(actor).as("open"));
    }

    static VehicleRow vehicleRow(Record row) {
        var open = row.get("open", Boolean.class);
        return new VehicleRow(
                row.get(VEHICLE.ID),
                row.get(VEHICLE.CUSTOMER_ID),
                row.get(CUSTOMER.NAME),
                plate(row.get(VEHICLE.PLATE_NO), PlateType.valueOf(row.get(VEHICLE.PLATE_TYPE)), open),
                PlateType.valueOf(row.get(VEHICLE.PLATE_TYPE)),
                vin(row.get(VEHICLE.VIN), open),
                VinCheck.valueOf(row.get(VEHICLE.VIN_CHECK)),
                row.get(VEHICLE.BRAND),
                row.get(VEHICLE.SERIES),
                row.get(VEHICLE.MODEL),
                row.get(VEHICLE.LAST_MILEAGE),
                row.get(VEHICLE.LAST_VISIT_ON),
                VehicleStatus.valueOf(row.get(VEHICLE.STATUS)),
                row.get(VEHICLE.UPDATED_AT),
                row.get(VEHICLE.VERSION));
    }

    Optional<VehicleView> find(Actor actor, UUID id) {
        var plates = multiset(select(PLATE_HISTORY.PLATE_NO, PLATE_HISTORY.FROM_ON, PLATE_HISTORY.TO_ON)
                        .from(PLATE_HISTORY)
                        .where(PLATE_HISTORY.VEHICLE_ID.eq(VEHICLE.ID))
                        .orderBy(PLATE_HISTORY.TO_ON.desc().nullsFirst(), PLATE_HISTORY.FROM_ON.desc()))
                .as("plates");
        var other = CUSTOMER.as("other");
        Field<Result<Record5<UUID, String, String, LocalDate, LocalDate>>> parties = multiset(select(
                                VEHICLE_PARTY.CUSTOMER_ID,
                                other.NAME,
                                VEHICLE_PARTY.ROLE,
                                VEHICLE_PARTY.FROM_ON,
                                VEHICLE_PARTY.TO_ON)
                        .from(VEHICLE_PARTY)
                        .join(other)
                        .on(VEHICLE_PARTY.CUSTOMER_ID.eq(other.ID))
                        .where(VEHICLE_PARTY.VEHICLE_ID.eq(VEHICLE.ID))
                        .orderBy(VEHICLE_PARTY.TO_ON.desc().nullsFirst(), VEHICLE_PARTY.FROM_ON.desc()))
                .as("parties");
        var editable = VehicleRepository.editable(actor).as("editable");
        var open = VehicleRepository.open(actor).as("open");
        return db.select(VEHICLE, CUSTOMER.NAME, DEPARTMENT.NAME, plates, parties, editable, open)
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .join(DEPARTMENT)
                .on(VEHICLE.DEPARTMENT_ID.eq(DEPARTMENT.ID))
                .where(VehicleRepository.visible(actor), VEHICLE.ID.eq(id))
                .fetchOptional(row -> {
                    var vehicle = row.value1();
                    var mayOpen = row.get(open);
                    return new VehicleView(
                            vehicle.getId(),
                            vehicle.getCustomerId(),
                            row.get(CUSTOMER.NAME),
                            plate(vehicle.getPlateNo(), PlateType.valueOf(vehicle.getPlateType()), mayOpen),
                            PlateType.valueOf(vehicle.getPlateType()),
                            vin(vehicle.getVin(), mayOpen),
                            VinCheck.valueOf(vehicle.getVinCheck()),
                            vehicle.getBrand(),
                            vehicle.getSeries(),
                            vehicle.getModel(),
                            vehicle.getColour(),
                            vehicle.getEngineNo(),
                            vehicle.getSaleDate(),
                            vehicle.getInsuranceUntil(),
                            vehicle.getInspectionUntil(),
                            vehicle.getWarrantyUntil(),
                            vehicle.getLastMileage(),
                            vehicle.getLastVisitOn(),
                            VehicleStatus.valueOf(vehicle.getStatus()),
                            vehicle.getDepartmentId(),
                            row.get(DEPARTMENT.NAME),
                            vehicle.getNote(),
                            row.get(plates)
                                    .map(p -> new VehicleView.PlateView(
                                            Sensitive.plate(display(p.value1()), mayOpen), p.value2(), p.value3())),
                            row.get(parties)
                                    .map(p -> new VehicleView.PartyView(
                                            p.value1(),
                                            p.value2(),
                                            PartyRole.valueOf(p.value3()),
                                            p.value4(),
                                            p.value5())),
                            row.get(editable),
                            vehicle.getVersion(),
                            vehicle.getCreatedAt(),
                            vehicle.getUpdatedAt());
                });
    }

    static String display(String plateNo) {
        return Plate.parse(plateNo).map(Plate::display).orElse(plateNo);
    }

    static @Nullable Sensitive plate(@Nullable String number, PlateType type, boolean open) {
        return number == null ? null : Sensitive.plate(new Plate(type, number).display(), open);
    }

    static @Nullable Sensitive vin(@Nullable String vin, boolean open) {
        return vin == null ? null : Sensitive.vin(vin, open);
    }
}
