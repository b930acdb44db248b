package org.zhiji.home;

import java.util.List;
import org.zhiji.identity.Actor;
import org.zhiji.identity.BuiltInRole;

/** How somebody looks at the house; whoever has several roles sees it from the highest. */
public enum HomeRole {
    GENERAL_MANAGER(List.of(BuiltInRole.GENERAL_MANAGER), List.of(Kpi.SATISFACTION, Kpi.LOYALTY, Kpi.COMPLAINTS)),
    SERVICE_MANAGER(
            List.of(BuiltInRole.SERVICE_MANAGER, BuiltInRole.BUSINESS_MANAGER),
            List.of(Kpi.SATISFACTION, Kpi.FOLLOW_UP_SUCCESS, Kpi.ANSWER_ON_TIME)),
    CALLER(
            List.of(BuiltInRole.CR_ADVISOR, BuiltInRole.AGENT),
            List.of(Kpi.FOLLOW_UP_SUCCESS, Kpi.SATISFACTION, Kpi.REPORT_ON_TIME)),
    SERVICE_ADVISOR(
            List.of(BuiltInRole.SERVICE_ADVISOR), List.of(Kpi.SATISFACTION, Kpi.FOLLOW_UP_SUCCESS, Kpi.COMPLAINTS)),
    /** No figures of one's own yet: the page of today is the home. */
    OTHER(List.of(), List.of());

    private final List<BuiltInRole> roles;
    private final List<Kpi> kpis;

    HomeRole(List<BuiltInRole> roles, List<Kpi> kpis) {
        this.roles = roles;
        this.kpis = kpis;
    }

    static HomeRole of(Actor actor) {
        for (var home : values()) {
            if (home.roles.stream().anyMatch(role -> actor.isA(role.name()))) {
                return home;
            }
        }
        return OTHER;
    }

    List<Kpi> kpis() {
        return kpis;
    }

    /** Leads others, so that branches can be chosen. */
    boolean leads() {
        return this == GENERAL_MANAGER || this == SERVICE_MANAGER;
    }
}
