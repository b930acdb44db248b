package org.zhiji.asset;

import static zhiji.sql.tenant.Tables.VEHICLE;

import java.util.List;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.platform.web.Sensitive;

/** What lists know of a vehicle by itself, also where it hangs on a customer. */
final class VehicleFields {

    static final List<ListField> OWN = List.of(
            ListField.personal("plate", VEHICLE.PLATE_NO, Sensitive.Kind.PLATE),
            ListField.personal("vin", VEHICLE.VIN, Sensitive.Kind.VIN),
            ListField.choice("plateType", VEHICLE.PLATE_TYPE, PlateType.class),
            ListField.choice("vinCheck", VEHICLE.VIN_CHECK, VinCheck.class),
            ListField.text("brand", VEHICLE.BRAND),
            ListField.text("series", VEHICLE.SERIES),
            ListField.text("model", VEHICLE.MODEL),
            ListField.text("colour", VEHICLE.COLOUR),
            ListField.of("saleDate", FieldType.DATE, VEHICLE.SALE_DATE).sorted(),
            ListField.of("insuranceUntil", FieldType.DATE, VEHICLE.INSURANCE_UNTIL),
            ListField.of("inspectionUntil", FieldType.DATE, VEHICLE.INSPECTION_UNTIL),
            ListField.of("warrantyUntil", FieldType.DATE, VEHICLE.WARRANTY_UNTIL),
            ListField.of("lastMileage", FieldType.NUMBER, VEHICLE.LAST_MILEAGE).sorted(),
            ListField.of("lastVisitOn", FieldType.DATE, VEHICLE.LAST_VISIT_ON).sorted(),
            ListField.choice("status", VEHICLE.STATUS, VehicleStatus.class).sorted(),
            ListField.text("note", VEHICLE.NOTE),
            ListField.of("createdAt", FieldType.INSTANT, VEHICLE.CREATED_AT).sorted(),
            ListField.of("updatedAt", FieldType.INSTANT, VEHICLE.UPDATED_AT).sorted());

    private VehicleFields() {}
}
