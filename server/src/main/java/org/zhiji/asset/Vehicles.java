package org.zhiji.asset;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.search.SearchQuery;

/** The front door of the asset room. */
@Component
public class Vehicles {

    private final DSLContext db;

    Vehicles(DSLContext db) {
        this.db = db;
    }

    /** What other rooms need to know of a vehicle. */
    public record VehicleSummary(
            UUID id,
            UUID ownerId,
            String ownerName,
            UUID departmentId,
            @Nullable String vin,
            @Nullable String plateNo,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable Integer lastMileage,
            @Nullable LocalDate lastVisitOn) {

        /** 鄂A·12345, or the end of the VIN where there is no plate. */
        public String display() {
            if (plateNo != null) {
                return VehicleQueries.display(plateNo);
            }
            return vin == null ? "—" : vin.substring(vin.length() - 6);
        }
    }

    /** For the lists of other rooms: the vehicles that the words speak of, as an array. Visibility is the list's matter. */
    public static Field<UUID[]> found(String typed) {
        return DSL.array(DSL.select(VEHICLE.ID).from(VEHICLE).where(SearchQuery.matches(VEHICLE.SEARCH, typed)));
    }

    /** A vehicle that the actor may see; anything else does not exist. */
    public VehicleSummary get(Actor actor, UUID id) {
        return summaries(VEHICLE.ID.eq(id).and(VehicleRepository.visible(actor))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("vehicle"));
    }

    public Optional<VehicleSummary> find(UUID id) {
        return summaries(VEHICLE.ID.eq(id).and(VEHICLE.DELETED_AT.isNull())).stream()
                .findFirst();
    }

    /** What people call it, also in the recycle bin. */
    public String formerly(UUID id) {
        return summaries(VEHICLE.ID.eq(id)).stream()
                .findFirst()
                .map(VehicleSummary::display)
                .orElse("—");
    }

    /** Those that are known, by their VIN. */
    /** Whose each of these is today. */
    public Map<UUID, UUID> ownersOf(Collection<UUID> ids) {
        return db.select(VEHICLE.ID, VEHICLE.CUSTOMER_ID)
                .from(VEHICLE)
                .where(VEHICLE.ID.eq(DSL.any(ids.toArray(UUID[]::new))), VEHICLE.DELETED_AT.isNull())
                .fetchMap(VEHICLE.ID, VEHICLE.CUSTOMER_ID);
    }

    public Map<String, VehicleSummary> byVin(Collection<Vin> vins) {
        var found = new HashMap<String, VehicleSummary>();
        var numbers = vins.stream().map(Vin::number).toArray(String[]::new);
        summaries(VEHICLE.VIN.eq(DSL.any(numbers)).and(VEHICLE.DELETED_AT.isNull()))
                .forEach(vehicle -> found.put(vehicle.vin(), vehicle));
        return found;
    }

    /** The car was here: its mileage and last visit never go back. */
    public void visited(UUID id, LocalDate on, @Nullable Integer mileage) {
        db.update(VEHICLE)
                .set(VEHICLE.LAST_VISIT_ON, DSL.greatest(VEHICLE.LAST_VISIT_ON, DSL.val(on)))
                .set(VEHICLE.LAST_MILEAGE, DSL.greatest(VEHICLE.LAST_MILEAGE, DSL.val(mileage)))
                .where(VEHICLE.ID.eq(id))
                .execute();
    }

    /** The same for many: the latest day and the highest mileage of each. */
    public void visited(Collection<Visit> visits) {
        db.execute(
                """
                update vehicle set last_visit_on = greatest(last_visit_on, visit.day), last_mileage = greatest(last_mileage, visit.mileage)
                from (select id, max(day) as day, max(mileage) as mileage from unnest({0}, {1}, {2}) as row (id, day, mileage) group by id) visit
                where vehicle.id = visit.id
                  and (vehicle.last_visit_on is distinct from greatest(last_visit_on, visit.day)
                    or vehicle.last_mileage is distinct from greatest(last_mileage, visit.mileage))
                """,
                DSL.val(visits.stream().map(Visit::vehicleId).toArray(UUID[]::new)),
                DSL.val(visits.stream().map(Visit::on).toArray(LocalDate[]::new)),
                DSL.val(visits.stream().map(Visit::mileage).toArray(Integer[]::new)));
    }

    /** A car was in the workshop. */
    public record Visit(
            UUID vehicleId, LocalDate on, @Nullable Integer mileage) {}

    private List<VehicleSummary> summaries(Condition condition) {
        return db.select(
                        VEHICLE.ID,
                        VEHICLE.CUSTOMER_ID,
                        CUSTOMER.NAME,
                        VEHICLE.DEPARTMENT_ID,
                        VEHICLE.VIN,
                        VEHICLE.PLATE_NO,
                        VEHICLE.BRAND,
                        VEHICLE.SERIES,
                        VEHICLE.MODEL,
                        VEHICLE.LAST_MILEAGE,
                        VEHICLE.LAST_VISIT_ON)
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(condition)
                .fetch(mapping(VehicleSummary::new));
    }
}
