package org.zhiji.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Scope;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Masking;
import org.zhiji.platform.web.Sensitive;

/** Turns what was typed into a customer, or names every field that cannot be one. */
final class CustomerReading {

    private final CustomerForm form;
    private final @Nullable Customer before;
    private final @Nullable String areaCode;
    private final List<FieldError> errors = new ArrayList<>();
    private final ProfileReading profiles;
    private final List<ContactPoint> points = new ArrayList<>();
    private final List<ContactPerson> persons = new ArrayList<>();

    private CustomerReading(CustomerForm form, @Nullable Customer before, Known known) {
        this.form = form;
        this.before = before;
        this.areaCode = known.areaCode();
        this.profiles = new ProfileReading(known.dictionaries(), known.today().getYear(), errors);
    }

    /**
     * What is needed to understand a form.
     *
     * @param areaCode of the branch, for landlines without one
     */
    record Known(@Nullable String areaCode, Dictionaries dictionaries, LocalDate today) {}

    static Customer ofNew(CustomerForm form, String customerNo, Actor actor, Known known) {
        var reading = new CustomerReading(form, null, known);
        var id = Ids.next();
        var department = form.departmentId() == null ? actor.departmentId() : form.departmentId();
        var details = reading.details(
                form.kind() == null ? CustomerKind.END_CUSTOMER : form.kind(), department, LifecycleStage.POTENTIAL);
        var profile = reading.profiles.read(form.profile(), CustomerProfile.EMPTY, id);
        // Whoever may only change their own would lose sight of the customer in the moment of entering it.
        var owned = form.ownerId() == null && actor.edit() == Scope.OWN ? details.withOwner(actor.id()) : details;
        reading.refuseUnowned(owned, profile);
        reading.contacts();
        return new Customer(id, customerNo, owned, profile, reading.points, reading.persons, 0);
    }

    static Customer ofChange(CustomerForm form, Customer before, Known known) {
        var reading = new CustomerReading(form, before, known);
        var old = before.details();
        var details = reading.details(
                form.kind() == null ? old.kind() : form.kind(),
                form.departmentId() == null ? old.departmentId() : form.departmentId(),
                old.lifecycleStage());
        var profile = reading.profiles.read(form.profile(), before.profile(), before.id());
        // One that came in without an owner can still be put right bit by bit.
        if (!isUnowned(old, before.profile())) {
            reading.refuseUnowned(details, profile);
        }
        reading.contacts();
        return before.with(profile).with(details, reading.points, reading.persons);
    }

    private CustomerDetails details(CustomerKind kind, UUID department, LifecycleStage stage) {
        var person = form.type() == CustomerType.PERSON;
        return new CustomerDetails(
                form.type(),
                kind,
                form.name().strip(),
                person && form.gender() != null ? form.gender() : Gender.UNKNOWN,
                Typed.orNull(form.honorific()),
                Typed.orNull(form.externalNo()),
                uscc(),
                person ? Typed.orNull(form.employer()) : null,
                address(),
                Typed.orNull(form.regionCode()),
                Typed.orNull(form.note()),
                form.ownerId(),
                department,
                stage);
    }

    /** Nobody stays close to an important customer by chance: it is somebody's, or it is nobody's. */
    private void refuseUnowned(CustomerDetails details, CustomerProfile profile) {
        if (isUnowned(details, profile)) {
            errors.add(FieldError.of("ownerId", "customer.invalid.key-without-owner"));
        }
    }

    private static boolean isUnowned(CustomerDetails details, CustomerProfile profile) {
        var important =
                details.kind() == CustomerKind.KEY_ACCOUNT || CustomerProfile.KEY_CUSTOMER.equals(profile.category());
        return important && details.ownerId() == null;
    }

    private @Nullable String uscc() {
        var written = Typed.orNull(form.uscc());
        if (written == null) {
            return null;
        }
        if (form.type() == CustomerType.PERSON) {
            errors.add(FieldError.of("uscc", "customer.invalid.uscc-of-person"));
            return null;
        }
        var code = Uscc.parse(written);
        if (code.isEmpty()) {
            errors.add(FieldError.of("uscc", "customer.invalid.uscc"));
        }
        return code.map(Uscc::code).orElse(null);
    }

    private @Nullable String address() {
        var written = Typed.orNull(form.address());
        var old = before == null ? null : before.details().address();
        boolean asShown =
                old != null && Masking.mask(Sensitive.Kind.ADDRESS, old).equals(written);
        return asShown ? old : written;
    }

    private void contacts() {
        read("contactPoints", form.contactPoints(), null);
        var people = form.contactPersons() == null ? List.<CustomerForm.PersonForm>of() : form.contactPersons();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var known = person.id() != null
                    && before != null
                    && before.contactPersons().stream().anyMatch(p -> p.id().equals(person.id()));
            var id = known && person.id() != null ? person.id() : Ids.next();
            persons.add(new ContactPerson(
                    id,
                    person.name().strip(),
                    person.gender() == null ? Gender.UNKNOWN : person.gender(),
                    Typed.orNull(person.position()),
                    Typed.orNull(person.departmentName()),
                    person.buyingRole(),
                    person.attitude(),
                    person.since(),
                    until(i, person),
                    successor(i, person, people),
                    profiles.birthday("contactPersons[" + i + "].birthday", person.birthday()),
                    Boolean.TRUE.equals(person.primary())));
            read("contactPersons[" + i + "].contactPoints", person.contactPoints(), id);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private @Nullable LocalDate until(int i, CustomerForm.PersonForm person) {
        var wrong = person.until() != null
                && person.since() != null
                && person.until().isBefore(person.since());
        if (wrong) {
            errors.add(FieldError.of("contactPersons[" + i + "].until", "customer.invalid.until-before-since"));
        }
        return person.until();
    }

    /** Of those who stay on record; somebody is not the own successor. */
    private @Nullable UUID successor(int i, CustomerForm.PersonForm person, List<CustomerForm.PersonForm> people) {
        var successor = person.successorId();
        if (successor == null) {
            return null;
        }
        var there = before != null
                && before.contactPersons().stream().anyMatch(it -> it.id().equals(successor))
                && people.stream().anyMatch(it -> successor.equals(it.id()));
        if (!there || successor.equals(person.id())) {
            errors.add(FieldError.of("contactPersons[" + i + "].successorId", "customer.invalid.successor"));
        }
        return successor;
    }

    private void read(String path, @Nullable List<CustomerForm.PointForm> forms, @Nullable UUID person) {
        if (forms == null) {
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < forms.size(); i++) {
            var field = path + "[" + i + "].value";
            var point = forms.get(i);
            var old = old(point.id(), person);
            var value = old.filter(o -> asShown(o, point))
                    .map(o -> new ContactPoint.Value(o.type(), o.value(), o.normalized()))
                    .or(() -> ContactPoint.read(point.type(), point.value(), areaCode));
            if (value.isEmpty()) {
                errors.add(FieldError.of(field, "customer.invalid." + sentence(point.type())));
            } else if (!seen.add(value.get().type() + value.get().normalized())) {
                errors.add(FieldError.of(field, "customer.invalid.twice"));
            } else {
                points.add(point(point, value.get(), old, person));
            }
        }
    }

    private static ContactPoint point(
            CustomerForm.PointForm form, ContactPoint.Value value, Optional<ContactPoint> old, @Nullable UUID person) {
        var validity = form.validity() == null ? Validity.UNVERIFIED : form.validity();
        return new ContactPoint(
                old.map(ContactPoint::id).orElseGet(Ids::next),
                person,
                value.type(),
                value.value(),
                value.normalized(),
                Boolean.TRUE.equals(form.preferred()),
                validity,
                validity == Validity.INVALID ? form.invalidReason() : null,
                Typed.orNull(form.timeWindow()));
    }

    private Optional<ContactPoint> old(@Nullable UUID id, @Nullable UUID person) {
        if (before == null || id == null) {
            return Optional.empty();
        }
        return before.contactPoints().stream()
                .filter(point -> point.id().equals(id) && Objects.equals(point.contactPersonId(), person))
                .findFirst();
    }

    /** Whoever may not see the number whole sends back the stars; they stand for what is there. */
    private static boolean asShown(ContactPoint old, CustomerForm.PointForm form) {
        return form.value().equals(old.value())
                || form.value().equals(old.shown(false).shown());
    }

    private static String sentence(ContactType type) {
        return switch (type) {
            case MOBILE, LANDLINE, SERVICE_NUMBER, FAX -> "phone";
            case EMAIL -> "email";
            case WECHAT -> "wechat";
            case QQ -> "qq";
            case OTHER_IM, WECOM, POSTAL -> "text";
        };
    }
}
