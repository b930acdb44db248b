package org.zhiji.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;

/** The one list to act on, put together from what the rooms know. */
@Component
class ListActions {

    private static final int MOST_OF_A_KIND = 20;

    private static final Comparator<ActionItem> URGENCY = Comparator.comparing((ActionItem it) -> !it.grave())
            .thenComparing(it -> !it.overdue())
            .thenComparing(ActionItem::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ActionItem::id);

    private final ObjectProvider<ActionSource> sources;
    private final CountFigures figures;

    ListActions(ObjectProvider<ActionSource> sources, CountFigures figures) {
        this.sources = sources;
        this.figures = figures;
    }

    /** @param more kinds of which there are more than are shown */
    record HomeActions(HomeRole role, List<ActionItem> items, List<ActionKind> more) {}

    HomeActions of(Actor actor, @Nullable UUID asked, Instant now, Locale locale) {
        var role = HomeRole.of(actor);
        if (!role.leads()) {
            return new HomeActions(role, List.of(), List.of());
        }
        var department = CountFigures.narrowing(figures.branch(actor, asked));
        var all = new ArrayList<ActionItem>();
        var more = new ArrayList<ActionKind>();
        sources.stream().filter(it -> it.concerns(role)).forEach(source -> {
            var found = source.items(actor, role, department, MOST_OF_A_KIND + 1, now, locale);
            all.addAll(found.stream().limit(MOST_OF_A_KIND).toList());
            if (found.size() > MOST_OF_A_KIND) {
                more.add(source.kind());
            }
        });
        return new HomeActions(
                role,
                all.stream().sorted(URGENCY).toList(),
                more.stream().sorted().toList());
    }
}
