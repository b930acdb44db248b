package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.followup.TodayAssembly.OrderPart;
import org.zhiji.followup.TodayAssembly.TaskPart;
import org.zhiji.followup.TodayAssembly.VehiclePart;
import org.zhiji.followup.TodayView.Part;
import org.zhiji.followup.TodayView.TodayCustomer;
import org.zhiji.followup.TodayView.TodayRow;
import org.zhiji.followup.TodayView.TodayVehicle;
import org.zhiji.followup.TodayView.TodayVisit;
import org.zhiji.platform.web.Sensitive;

/** Makes a row of today's list of what was found: where it stands in the day, and what the reader may see. */
final class TodayAssembly {

    private final UUID reader;
    private final CallDay day;

    TodayAssembly(UUID reader, CallDay day) {
        this.reader = reader;
        this.day = day;
    }

    TodayRow row(TaskPart task, TodayCustomer who, VehiclePart car, OrderPart order, TelephoneNumbers numbers) {
        var own = reader.equals(task.callerId());
        var phone = numbers.first();
        var status = TaskStatus.valueOf(task.status());
        var type = TargetType.valueOf(task.targetType());
        var window = CallWindows.read(order.window())
                .map(windows -> windows.windows().getFirst());
        var part = part(task, status, window.isPresent());
        var agreed = part == Part.AGREED || part == Part.RETRY ? task.nextAttemptAt() : null;
        return new TodayRow(
                task.id(),
                task.taskNo(),
                type,
                status,
                part,
                task.plannedDate(),
                task.nextAttemptAt(),
                agreed != null
                        ? agreed.atZone(day.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                        : part == Part.WINDOW ? window.get().from() : null,
                part == Part.WINDOW ? window.get().until() : null,
                part == Part.OVERDUE
                        ? (int) ChronoUnit.DAYS.between(day.dueOn(task.plannedDate(), task.nextAttemptAt()), day.date())
                        : 0,
                task.attemptCount(),
                task.version(),
                who,
                car.id() == null
                        ? null
                        : new TodayVehicle(
                                car.id(),
                                car.plateNo() == null ? null : Sensitive.plate(car.plateNo(), own),
                                car.brand(),
                                car.series(),
                                car.model()),
                visit(order),
                (type == TargetType.LONG_ABSENT || type == TargetType.WIN_BACK) && car.lastSeen() != null
                        ? (int) ChronoUnit.MONTHS.between(car.lastSeen(), day.date())
                        : null,
                phone == null ? null : Sensitive.phone(phone, own),
                phone != null
                        && PhoneNumber.parse(phone).map(PhoneNumber::isMobile).orElse(false),
                numbers.why(),
                task.callerId(),
                task.callerName(),
                order.id() == null || order.advisorId() != null,
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

    private Part part(TaskPart task, TaskStatus status, boolean hasWindow) {
        var next = task.nextAttemptAt();
        if (!status.isOpen() || (next != null && !next.isBefore(day.end()))) {
            return Part.DONE;
        }
        if (day.dueOn(task.plannedDate(), task.nextAttemptAt()).isBefore(day.date())) {
            return Part.OVERDUE;
        }
        if (next != null && !next.equals(task.movedTo())) {
            return status == TaskStatus.IN_PROGRESS ? Part.RETRY : Part.AGREED;
        }
        return hasWindow ? Part.WINDOW : Part.ANY_TIME;
    }

    record TaskPart(
            UUID id,
            String taskNo,
            String targetType,
            String status,
            LocalDate plannedDate,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant movedTo,
            int attemptCount,
            int version,
            @Nullable UUID callerId,
            @Nullable String callerName,
            @Nullable UUID parentTaskId,
            @Nullable Instant closedAt,
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
            @Nullable String advisorName,
            @Nullable String window) {}
}
