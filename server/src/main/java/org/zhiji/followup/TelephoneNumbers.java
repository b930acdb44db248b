package org.zhiji.followup;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.PhoneNumber;

/** The numbers under which a customer may be reached about one task, the best first. */
record TelephoneNumbers(List<Number> usable, @Nullable NoNumber why) {

    /** Why nobody can be dialled. */
    enum NoNumber {
        NONE_KNOWN,
        NONE_WORKS,
        /** Somebody who can be reached there asked not to be called. */
        BLOCKED
    }

    /** @param origin where the number comes from */
    record Number(String value, PhoneNumber.Kind kind, Origin origin) {}

    enum Origin {
        LANDLINE_OF_THIS_CALL,
        AGREED,
        CUSTOMER,
        SENDER
    }

    record Contact(String value, boolean works) {}

    /**
     * What is left to dial.
     *
     * @param dead    numbers that did not lead to the customer in calls of this task
     * @param blocked numbers that must not be dialled, whoever else can be reached there
     */
    static TelephoneNumbers of(
            @Nullable String landline,
            @Nullable String agreed,
            @Nullable String sender,
            List<Contact> contacts,
            Collection<String> dead,
            Collection<String> blocked,
            @Nullable String areaCode) {
        var numbers = new Collector(dead, blocked, areaCode);
        contacts.stream().filter(contact -> !contact.works()).forEach(contact -> numbers.drop(contact.value()));
        numbers.add(landline, Origin.LANDLINE_OF_THIS_CALL);
        numbers.add(agreed, Origin.AGREED);
        contacts.forEach(contact -> numbers.add(contact.value(), Origin.CUSTOMER));
        numbers.add(sender, Origin.SENDER);
        return numbers.result();
    }

    @Nullable
    String first() {
        return usable.isEmpty() ? null : usable.getFirst().value();
    }

    /** Where a text message can go. */
    Optional<String> mobile() {
        return usable.stream()
                .filter(number -> number.kind() == PhoneNumber.Kind.MOBILE)
                .map(Number::value)
                .findFirst();
    }

    boolean othersThan(@Nullable String number) {
        return usable.stream().anyMatch(usable -> !usable.value().equals(number));
    }

    private static final class Collector {

        private final Map<String, Number> found = new LinkedHashMap<>();
        private final Set<String> dead;
        private final Set<String> blocked;
        private final @Nullable String areaCode;
        private NoNumber why = NoNumber.NONE_KNOWN;

        Collector(Collection<String> dead, Collection<String> blocked, @Nullable String areaCode) {
            this.dead = new HashSet<>(dead);
            this.blocked = Set.copyOf(blocked);
            this.areaCode = areaCode;
        }

        void drop(String written) {
            PhoneNumber.parse(written, areaCode).map(PhoneNumber::normalized).ifPresent(dead::add);
        }

        void add(@Nullable String written, Origin origin) {
            if (written != null) {
                PhoneNumber.parse(written, areaCode).ifPresent(number -> add(number, origin));
            }
        }

        private void add(PhoneNumber number, Origin origin) {
            var normalized = number.normalized();
            if (blocked.contains(normalized)) {
                why = NoNumber.BLOCKED;
            } else if (!dead.contains(normalized)) {
                found.putIfAbsent(normalized, new Number(normalized, number.kind(), origin));
            } else if (why == NoNumber.NONE_KNOWN) {
                why = NoNumber.NONE_WORKS;
            }
        }

        TelephoneNumbers result() {
            return new TelephoneNumbers(List.copyOf(found.values()), found.isEmpty() ? why : null);
        }
    }
}
