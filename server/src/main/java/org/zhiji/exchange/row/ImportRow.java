package org.zhiji.exchange.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.asset.Plate;
import org.zhiji.asset.Vin;
import org.zhiji.customer.Birthday;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.exchange.row.ImportOptions.ConsentChoice;
import org.zhiji.exchange.sheet.Line;
import org.zhiji.followup.ContactHistory;

/** A line of the table, understood: up to one customer, one vehicle, one order and one contact, and what is to be said about it. */
public record ImportRow(
        Line line,
        @Nullable CustomerCells customer,
        @Nullable VehicleCells vehicle,
        @Nullable OrderCells order,
        @Nullable ContactCells contact,
        List<CellIssue> issues) {

    static ImportRow nothing(Line line, List<CellIssue> issues) {
        return new ImportRow(line, null, null, null, null, issues);
    }

    public boolean hasError() {
        return issues.stream().anyMatch(CellIssue::error);
    }

    /** The moment for which the row speaks: newer rows win over older ones. */
    public @Nullable LocalDateTime asOf() {
        if (order != null) {
            return order.deliveredAt();
        }
        return customer == null ? null : customer.lastVisit();
    }

    public record CustomerCells(
            @Nullable String externalNo,
            String name,
            boolean organization,
            @Nullable String contactName,
            @Nullable String gender,
            @Nullable String employer,
            @Nullable String position,
            @Nullable Birthday birthday,
            @Nullable String uscc,
            List<PhoneNumber> phones,
            @Nullable String email,
            @Nullable String wechat,
            @Nullable String qq,
            @Nullable String address,
            @Nullable String note,
            @Nullable String owner,
            @Nullable LocalDateTime lastVisit) {

        /** Everything that describes the customer and not the occasion. */
        public CustomerCells withoutVisit() {
            return new CustomerCells(
                    externalNo,
                    name,
                    organization,
                    contactName,
                    gender,
                    employer,
                    position,
                    birthday,
                    uscc,
                    phones,
                    email,
                    wechat,
                    qq,
                    address,
                    note,
                    owner,
                    null);
        }
    }

    public record VehicleCells(
            @Nullable Vin vin,
            @Nullable Plate plate,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable LocalDate saleDate,
            @Nullable LocalDate insuranceUntil,
            @Nullable LocalDate inspectionUntil,
            @Nullable LocalDate warrantyUntil,
            @Nullable Integer mileage) {}

    public record OrderCells(
            String orderNo,
            @Nullable LocalDateTime receivedAt,
            @Nullable LocalDateTime completedAt,
            LocalDateTime deliveredAt,
            String repairType,
            @Nullable String items,
            @Nullable BigDecimal totalAmount,
            @Nullable Integer mileage,
            @Nullable String advisor,
            @Nullable String advisorNo,
            @Nullable String technician,
            @Nullable String technicianNo,
            @Nullable String senderName,
            @Nullable String senderPhone,
            ConsentChoice consent,
            @Nullable String followUpPhone,
            @Nullable String followUpWindow,
            @Nullable String branch) {}

    /** What was spoken with a customer who is only hinted at. */
    public record ContactCells(
            @Nullable String customerNo,
            @Nullable String name,
            List<PhoneNumber> phones,
            @Nullable Vin vin,
            @Nullable Plate plate,
            LocalDateTime at,
            @Nullable String author,
            @Nullable String authorNo,
            ContactHistory.Channel channel,
            ContactHistory.Outcome outcome,
            @Nullable String text) {}
}
