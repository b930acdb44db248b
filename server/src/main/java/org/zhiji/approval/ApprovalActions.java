package org.zhiji.approval;

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

/** What waits for somebody's decision, whatever the branch: a request is asked of a person. */
@Component
class ApprovalActions implements ActionSource {

    private final ApprovalQueries queries;

    ApprovalActions(ApprovalQueries queries) {
        this.queries = queries;
    }

    @Override
    public ActionKind kind() {
        return ActionKind.APPROVAL;
    }

    @Override
    public boolean concerns(HomeRole role) {
        return role == HomeRole.SERVICE_MANAGER || role == HomeRole.GENERAL_MANAGER;
    }

    @Override
    public List<ActionItem> items(
            Actor actor, HomeRole role, @Nullable UUID department, int most, Instant now, Locale locale) {
        return queries.page(actor, ApprovalQueries.Box.WAITING, locale, null, most).items().stream()
                .map(it -> new ActionItem(
                        ActionKind.APPROVAL,
                        it.id(),
                        it.title(),
                        null,
                        it.applicant().name(),
                        it.dueAt(),
                        null,
                        null,
                        null,
                        it.dueAt() != null && it.dueAt().isBefore(now),
                        false))
                .toList();
    }
}
