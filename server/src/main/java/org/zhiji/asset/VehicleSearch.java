package org.zhiji.asset;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.PLATE_HISTORY;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record10;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerSearch;
import org.zhiji.customer.SearchSource;
import org.zhiji.identity.Actor;
import org.zhiji.platform.search.SearchQuery;

/** Vehicles in the one search: by their own numbers, those of the past too, and by their owner. */
@Component
class VehicleSearch implements SearchSource {

    @Override
    public Select<Record10<String, UUID, String, String, String[], String[], String[], String, Boolean, String>> hits(
            Actor actor, String typed) {
        var own = select(VEHICLE.ID)
                .from(VEHICLE)
                .where(SearchQuery.matches(VEHICLE.SEARCH, typed), VEHICLE.DELETED_AT.isNull())
                .limit(CANDIDATES);
        var ofOwners = select(VEHICLE.ID).from(VEHICLE).where(VEHICLE.CUSTOMER_ID.in(CustomerSearch.matching()));
        return select(
                        inline("VEHICLE"),
                        VEHICLE.ID,
                        CUSTOMER.NAME,
                        inline((String) null),
                        inline((String[]) null, SQLDataType.CLOB.array()),
                        DSL.array(dotted(VEHICLE.PLATE_NO)),
                        array(select(dotted(PLATE_HISTORY.PLATE_NO))
                                .from(PLATE_HISTORY)
                                .where(PLATE_HISTORY.VEHICLE_ID.eq(VEHICLE.ID), PLATE_HISTORY.TO_ON.isNotNull())
                                .orderBy(PLATE_HISTORY.TO_ON.desc())),
                        VEHICLE.VIN,
                        VehicleRepository.open(actor),
                        kind())
                .from(VEHICLE)
                .join(CUSTOMER)
                .on(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID))
                // An array, not an "or" of subqueries: else every vehicle is looked at, the newest first.
                .where(VEHICLE.ID.eq(any(array(own.unionAll(ofOwners)))))
                .and(VehicleRepository.visible(actor))
                .orderBy(VEHICLE.UPDATED_AT.desc())
                .limit(MOST);
    }

    /** As people read it; the tokens do not care. */
    private static Field<String> dotted(Field<String> plate) {
        return DSL.regexpReplaceFirst(plate, "^(.[A-Z])([0-9A-Z]{3,}.?)$", "\\1·\\2");
    }

    static Field<String> kind() {
        return nullif(
                trim(concat(
                        DSL.coalesce(VEHICLE.BRAND, ""),
                        inline(" "),
                        DSL.coalesce(VEHICLE.SERIES, ""),
                        inline(" "),
                        DSL.coalesce(VEHICLE.MODEL, ""))),
                "");
    }
}
