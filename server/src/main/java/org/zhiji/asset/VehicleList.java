package org.zhiji.asset;

import static org.jooq.impl.DSL.any;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerSearch;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.platform.search.SearchQuery;
import zhiji.sql.tenant.tables.Employee;

/** The vehicles as a list. */
@Component
class VehicleList implements RecordList {

    private static final Employee CUSTOMER_OWNER = EMPLOYEE.as("customer_owner");

    private static final List<ListField> FIELDS = Stream.concat(
                    VehicleFields.OWN.stream(),
                    Stream.of(
                            ListField.of("customer", FieldType.RECORD, VEHICLE.CUSTOMER_ID)
                                    .showing(CUSTOMER.NAME),
                            ListField.person("customerOwner", CUSTOMER.OWNER_ID, CUSTOMER_OWNER.NAME),
                            ListField.department("department", VEHICLE.DEPARTMENT_ID, DEPARTMENT.NAME)))
            .toList();

    @Override
    public String name() {
        return "vehicles";
    }

    @Override
    public String subject() {
        return VehicleBin.VEHICLES.subject();
    }

    @Override
    public Right right() {
        return Right.CUSTOMER_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.CUSTOMER_EDIT;
    }

    @Override
    public Table<?> table() {
        return VEHICLE;
    }

    @Override
    public TableLike<?> from() {
        return VEHICLE.join(CUSTOMER)
                .on(CUSTOMER.ID.eq(VEHICLE.CUSTOMER_ID))
                .leftJoin(CUSTOMER_OWNER)
                .on(CUSTOMER_OWNER.ID.eq(CUSTOMER.OWNER_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(VEHICLE.DEPARTMENT_ID));
    }

    @Override
    public Field<UUID> id() {
        return VEHICLE.ID;
    }

    @Override
    public Field<Integer> version() {
        return VEHICLE.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return VehicleRepository.visible(actor);
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return VehicleRepository.editable(actor);
    }

    @Override
    public Field<Boolean> open(Actor actor) {
        return VehicleRepository.open(actor);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(VEHICLE.SEARCH, typed).or(VEHICLE.CUSTOMER_ID.eq(any(CustomerSearch.found(typed))));
    }

    @Override
    public List<ListField> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, String> changeable() {
        return Map.of("brand", "brand", "series", "series", "colour", "colour", "status", "status");
    }

    @Override
    public List<String> columns() {
        return List.of("plate", "customer", "brand", "series", "vin", "lastMileage", "lastVisitOn", "status");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("updatedAt");
    }
}
