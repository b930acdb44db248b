package org.zhiji.customer.known;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.known.KnownForms.FamilyMemberForm;
import org.zhiji.customer.known.KnownForms.LifeEventForm;
import org.zhiji.customer.known.KnownForms.MatterForm;
import org.zhiji.customer.known.KnownForms.NeedForm;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.platform.Typed;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import zhiji.sql.tenant.tables.records.CustomerMatterRecord;
import zhiji.sql.tenant.tables.records.CustomerNeedRecord;
import zhiji.sql.tenant.tables.records.FamilyMemberRecord;
import zhiji.sql.tenant.tables.records.LifeEventRecord;

/** Turns what was typed into what is kept, or says which field cannot be. */
@Component
class KnownReading {

    private static final int MONTHS_UNTIL_REVIEW = 6;
    private static final int DAYS_BEFORE_AN_EVENT = 30;

    private final Dictionaries dictionaries;
    private final Departments departments;
    private final Employees employees;

    KnownReading(Dictionaries dictionaries, Departments departments, Employees employees) {
        this.dictionaries = dictionaries;
        this.departments = departments;
        this.employees = employees;
    }

    Consumer<CustomerNeedRecord> need(NeedForm form, LocalDate today) {
        var from = form.validFrom() == null ? today : form.validFrom();
        refuseIf(form.validUntil() != null && form.validUntil().isBefore(from), "validUntil", "need-ends-before");
        refuseIf(!form.status().isOpen() && Typed.orNull(form.answer()) == null, "answer", "need-without-answer");
        refuseIf(
                form.routedToId() != null && departments.find(form.routedToId()).isEmpty(), "routedToId", "word");
        return need -> {
            need.setDescription(form.description().strip());
            need.setCategory(
                    word("category", KnownTables.NEED_CATEGORIES, Typed.orNull(form.category()), need.getCategory()));
            need.setFunctionalNeed(name(form.functionalNeed()));
            need.setStatus(form.status().name());
            need.setValidFrom(from);
            need.setValidUntil(form.validUntil());
            need.setReviewOn(form.reviewOn() == null ? from.plusMonths(MONTHS_UNTIL_REVIEW) : form.reviewOn());
            need.setRoutedToId(form.routedToId());
            need.setAnswer(Typed.orNull(form.answer()));
        };
    }

    Consumer<CustomerMatterRecord> matter(MatterForm form, LocalDate today) {
        var solved = form.status() == MatterStatus.SOLVED;
        refuseIf(solved && Typed.orNull(form.solution()) == null, "solution", "matter-without-solution");
        refuseIf(form.ownerId() != null && !worksHere(form.ownerId()), "ownerId", "word");
        return matter -> {
            matter.setDescription(form.description().strip());
            matter.setStatus(form.status().name());
            matter.setOpenedOn(form.openedOn() == null ? today : form.openedOn());
            matter.setOwnerId(form.ownerId());
            matter.setSolution(Typed.orNull(form.solution()));
            var day = matter.getSolvedOn() == null ? today : matter.getSolvedOn();
            matter.setSolvedOn(solved ? day : null);
        };
    }

    Consumer<LifeEventRecord> lifeEvent(LifeEventForm form) {
        return event -> {
            event.setType(word("type", KnownTables.LIFE_EVENTS, form.type(), event.getType()));
            event.setWhose(Typed.orNull(form.whose()));
            event.setHappensOn(form.happensOn());
            event.setYearly(form.yearly());
            event.setRemindDays(form.remindDays() == null ? DAYS_BEFORE_AN_EVENT : form.remindDays());
            event.setNote(Typed.orNull(form.note()));
        };
    }

    Consumer<FamilyMemberRecord> familyMember(FamilyMemberForm form, LocalDate today) {
        var name = Typed.orNull(form.name());
        refuseIf(form.birthYear() != null && form.birthYear() > today.getYear(), "birthYear", "birthday");
        refuseIf(
                name != null && !form.relation().mayBeNamed(form.birthYear(), today.getYear()),
                "name",
                "name-of-minor");
        return member -> {
            member.setRelation(form.relation().name());
            member.setName(name);
            member.setBirthYear(form.birthYear());
            member.setSchoolStage(name(form.schoolStage()));
            member.setNote(Typed.orNull(form.note()));
        };
    }

    private boolean worksHere(UUID id) {
        return employees
                .find(id)
                .filter(it -> it.status() != Employees.Status.LEFT)
                .isPresent();
    }

    private @Nullable String word(String field, String dictionary, @Nullable String wanted, @Nullable String before) {
        refuseIf(wanted != null && !wanted.equals(before) && !dictionaries.offers(dictionary, wanted), field, "word");
        return wanted;
    }

    private static void refuseIf(boolean wrong, String field, String sentence) {
        if (wrong) {
            throw Problem.invalid(FieldError.of(field, "customer.invalid." + sentence));
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
