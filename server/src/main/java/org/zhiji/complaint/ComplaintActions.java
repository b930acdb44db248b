package org.zhiji.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.home.ActionItem;
import org.zhiji.home.ActionKind;
import org.zhiji.home.ActionSource;
import org.zhiji.home.HomeRole;
import org.zhiji.identity.Actor;

/** Open complaints: those whose clock runs for the service manager, the major ones for the general manager. */
@Component
class ComplaintActions implements ActionSource {

    private final ComplaintQueries queries;

    ComplaintActions(ComplaintQueries queries) {
        this.queries = queries;
    }

    @Override
    public ActionKind kind() {
        return ActionKind.COMPLAINT;
    }

    @Override
    public boolean concerns(HomeRole role) {
        return role == HomeRole.SERVICE_MANAGER || role == HomeRole.GENERAL_MANAGER;
    }

    @Override
    public List<ActionItem> items(
            Actor actor, HomeRole role, @Nullable UUID department, int most, Instant now, Locale locale) {
        var major = role == HomeRole.GENERAL_MANAGER;
        return queries.pressing(actor, department, major, most, now).stream()
                .map(ComplaintActions::item)
                .toList();
    }

    private static ActionItem item(ComplaintRow row) {
        var clock = row.clock();
        var holder = row.holder();
        return new ActionItem(
                ActionKind.COMPLAINT,
                row.id(),
                row.description(),
                row.complaintNo() + " · " + row.customerName(),
                holder == null ? null : holder.name(),
                clock == null ? null : clock.dueAt(),
                null,
                clock == null ? null : clock.leftMinutes(),
                clock == null ? null : clock.limitMinutes(),
                clock != null && clock.leftMinutes() < 0,
                row.severity() == Severity.MAJOR);
    }
}
