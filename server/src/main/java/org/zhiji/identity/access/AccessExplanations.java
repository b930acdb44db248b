package org.zhiji.identity.access;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhiji.identity.AccessExplainer;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.Scope;
import org.zhiji.platform.problem.Problem;

/** Says in sentences why a person may see a record, and whether also change it. */
@Component
class AccessExplanations {

    private final ObjectProvider<AccessExplainer> explainers;
    private final Roles roles;
    private final Departments departments;
    private final Employees employees;
    private final MessageSource messages;

    AccessExplanations(
            ObjectProvider<AccessExplainer> explainers,
            Roles roles,
            Departments departments,
            Employees employees,
            MessageSource messages) {
        this.explainers = explainers;
        this.roles = roles;
        this.departments = departments;
        this.employees = employees;
        this.messages = messages;
    }

    /** One step of the answer. */
    record AccessLine(boolean allowed, String text) {}

    List<AccessLine> explain(Actor actor, String type, UUID id, Locale locale) {
        var subject = explainers.stream()
                .filter(explainer -> explainer.type().equals(type))
                .findFirst()
                .flatMap(explainer -> explainer.explain(actor, id))
                .orElseThrow(() -> Problem.notFound(type));
        return Stream.of(
                        right(actor, subject.view(), locale),
                        scope(actor, "view", actor.view(), subject, locale),
                        right(actor, subject.edit(), locale),
                        scope(actor, "edit", actor.edit(), subject, locale))
                .toList();
    }

    private AccessLine right(Actor actor, Right right, Locale locale) {
        var name = say(locale, "right." + right);
        if (right == Right.SIGNED_IN) {
            return new AccessLine(true, name);
        }
        var giving = roles.of(actor.id()).stream()
                .filter(role -> role.rights().contains(right))
                .map(role -> messages.getMessage("role." + role.code(), null, role.name(), locale))
                .collect(Collectors.joining(say(locale, "access.comma")));
        return giving.isEmpty()
                ? new AccessLine(false, say(locale, "access.right.no", name))
                : new AccessLine(true, say(locale, "access.right.yes", giving, name));
    }

    private AccessLine scope(Actor actor, String verb, Scope scope, AccessExplainer.Subject subject, Locale locale) {
        var reach = say(locale, "access.scope." + verb, say(locale, "scope." + scope));
        var place = subject.department() == null
                ? null
                : departments.find(subject.department()).orElse(null);
        if (scope == Scope.ALL) {
            return new AccessLine(true, reach);
        }
        if (actor.id().equals(subject.owner())) {
            return new AccessLine(true, reach + say(locale, "access.owner.you"));
        }
        var owner = subject.owner() == null
                ? say(locale, "access.owner.nobody")
                : say(
                        locale,
                        "access.owner.other",
                        employees.get(subject.owner()).name());
        if (scope == Scope.OWN || place == null) {
            return new AccessLine(false, reach + owner);
        }
        var inside = scope == Scope.DEPARTMENT
                ? place.id().equals(actor.departmentId())
                : place.path().startsWith(actor.path());
        var where = say(locale, inside ? "access.department.inside" : "access.department.outside", place.name());
        return new AccessLine(inside, reach + where);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
