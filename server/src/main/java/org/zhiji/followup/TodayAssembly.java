package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.followup.TodayOrder.Turn;
import org.zhiji.followup.TodayView.Part;
import org.zhiji.followup.TodayView.TodayCustomer;
import org.zhiji.followup.TodayView.TodayRow;
import org.zhiji.followup.TodayView.TodayVehicle;
import org.zhiji.followup.TodayView.TodayVisit;
import org.zhiji.platform.web.Sensitive;

/** Makes a row of today's list of what was found; whose customer it is not sees numbers and plates masked. */
final class TodayAssembly {

    private final UUID reader;
    private final CallDay day;

    TodayAssembly(UUID reader, CallDay day) {
        this.reader = reader;
        this.day = day;
    }

    TodayRow row(Turn turn, Details of) {
        var task = of.task();
        var car = of.vehicle();
        var own = reader.equals(task.callerId());
        var phone = of.numbers().first();
        var type = TargetType.valueOf(task.targetType());
        return new TodayRow(
                turn.taskId(),
                task.taskNo(),
                type,
                turn.status(),
                turn.part(),
                turn.plannedDate(),
                turn.nextAttemptAt(),
                turn.from(),
                turn.until(),
                turn.part() == Part.OVERDUE ? (int) ChronoUnit.DAYS.between(turn.dueOn(), day.date()) : 0,
                task.attemptCount(),
                task.version(),
                of.customer(),
                car.id() == null
                        ? null
                        : new TodayVehicle(
                                car.id(),
                                car.plateNo() == null ? null : Sensitive.plate(car.plateNo(), own),
                                car.brand(),
                                car.series(),
                                car.model()),
                visit(of.order()),
                (type == TargetType.LONG_ABSENT || type == TargetType.WIN_BACK) && car.lastSeen() != null
                        ? (int) ChronoUnit.MONTHS.between(car.lastSeen(), day.date())
                        : null,
                phone == null ? null : Sensitive.phone(phone, own),
                phone != null
                        && PhoneNumber.parse(phone).map(PhoneNumber::isMobile).orElse(false),
                of.numbers().why(),
                task.callerId(),
                task.callerName(),
                of.order().id() == null || of.order().advisorId() != null,
                task.openTasks(),
                task.parentTaskId() != null,
                task.rule(),
                task.occasionOn(),
                task.onThePhone());
    }

    private @Nullable TodayVisit visit(OrderPart order) {
        if (order.id() == null || order.deliveredAt() == null) {
            return null;
        }
        var deliveredOn = day.dateOf(order.deliveredAt());
        return new TodayVisit(
                order.id(),
                Objects.requireNonNullElse(order.orderNo(), ""),
                deliveredOn,
                (int) ChronoUnit.DAYS.between(deliveredOn, day.date()),
                Objects.requireNonNullElse(order.items(), ""),
                order.advisorName());
    }

    /** What a row says of a call, beside where it stands in the day. */
    record Details(
            TaskPart task, TodayCustomer customer, VehiclePart vehicle, OrderPart order, TelephoneNumbers numbers) {}

    record TaskPart(
            String taskNo,
            String targetType,
            int attemptCount,
            int version,
            @Nullable UUID callerId,
            @Nullable String callerName,
            @Nullable UUID parentTaskId,
            @Nullable String rule,
            @Nullable LocalDate occasionOn,
            int openTasks,
            @Nullable String onThePhone) {}

    record VehiclePart(
            @Nullable UUID id,
            @Nullable String plateNo,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable LocalDate lastSeen) {}

    record OrderPart(
            @Nullable UUID id,
            @Nullable String orderNo,
            @Nullable Instant deliveredAt,
            @Nullable String items,
            @Nullable UUID advisorId,
            @Nullable String advisorName) {}
}
