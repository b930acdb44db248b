package org.zhiji.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.search.Pinyin;
import org.zhiji.platform.search.SearchTokens;

/** A person or organisation we serve or want to serve, with everybody to be reached there. */
record Customer(
        UUID id,
        String customerNo,
        CustomerDetails details,
        CustomerProfile profile,
        List<ContactPoint> contactPoints,
        List<ContactPerson> contactPersons,
        int version) {

    Customer with(CustomerDetails newDetails, List<ContactPoint> points, List<ContactPerson> persons) {
        return new Customer(id, customerNo, newDetails, profile, points, persons, version);
    }

    Customer with(CustomerProfile newProfile) {
        return new Customer(id, customerNo, details, newProfile, contactPoints, contactPersons, version);
    }

    String pinyin() {
        return details.type() == CustomerType.PERSON ? Pinyin.ofName(details.name()) : Pinyin.ofText(details.name());
    }

    SearchTokens tokens() {
        var tokens = new SearchTokens();
        if (details.type() == CustomerType.PERSON) {
            tokens.person(details.name());
        } else {
            tokens.text(details.name());
        }
        tokens.ownNumber(customerNo)
                .number(details.externalNo())
                .number(details.uscc())
                .text(details.employer());
        contactPersons.forEach(person -> tokens.person(person.name()));
        for (var point : contactPoints) {
            switch (point.type()) {
                case MOBILE, LANDLINE, SERVICE_NUMBER, FAX, QQ -> tokens.number(point.normalized());
                case EMAIL, WECHAT, OTHER_IM, WECOM -> tokens.text(point.normalized());
                case POSTAL -> {}
            }
        }
        return tokens;
    }

    /** Telephone numbers that are not known to be wrong, each with what is known of it. */
    Set<PhoneInUse> phonesInUse() {
        return contactPoints.stream()
                .filter(point -> point.type().isPhone() && point.validity() != Validity.INVALID)
                .map(point -> new PhoneInUse(point.normalized(), point.validity() == Validity.VALID))
                .collect(Collectors.toSet());
    }

    record PhoneInUse(String normalized, boolean confirmed) {}

    /** Field by field, as it stands in the audit. */
    Audited audited() {
        return new Audited(
                details,
                profile,
                contactPoints.stream()
                        .map(point -> new AuditedPoint(
                                point.type(),
                                point.value(),
                                person(point.contactPersonId()),
                                point.preferred(),
                                point.validity(),
                                point.invalidReason(),
                                point.timeWindow()))
                        .toList(),
                contactPersons.stream()
                        .map(person -> new AuditedPerson(
                                person.name(),
                                person.gender(),
                                person.position(),
                                person.departmentName(),
                                person.buyingRole(),
                                person.attitude(),
                                person.since(),
                                person.until(),
                                person(person.successorId()),
                                person.birthday(),
                                person.primary()))
                        .toList());
    }

    private @Nullable String person(@Nullable UUID personId) {
        return contactPersons.stream()
                .filter(person -> person.id().equals(personId))
                .map(ContactPerson::name)
                .findFirst()
                .orElse(null);
    }

    record Audited(
            @JsonUnwrapped CustomerDetails details,
            @JsonUnwrapped CustomerProfile profile,
            List<AuditedPoint> contactPoints,
            List<AuditedPerson> contactPersons) {}

    /** @param person whose it is, at an organisation; a name, because ids of people change with every form */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditedPoint(
            ContactType type,
            String value,
            @Nullable String person,
            boolean preferred,
            Validity validity,
            @Nullable InvalidReason invalidReason,
            @Nullable String timeWindow) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditedPerson(
            String name,
            Gender gender,
            @Nullable String position,
            @Nullable String departmentName,
            @Nullable BuyingRole buyingRole,
            @Nullable Attitude attitude,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String successor,
            @Nullable Birthday birthday,
            boolean primary) {}
}
