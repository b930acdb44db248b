package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CONTACT_POINT;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.PhoneNumber;

/** The numbers under which a customer may be reached about one task, the best first. */
record TelephoneNumbers(List<Number> usable) {

    /** @param origin where the number comes from */
    record Number(String value, PhoneNumber.Kind kind, Origin origin) {}

    enum Origin {
        LANDLINE_OF_THIS_CALL,
        AGREED,
        CUSTOMER,
        SENDER
    }

    record Contact(String type, String value, boolean preferred) {}

    static Condition usable(Field<UUID> customerId) {
        return CONTACT_POINT
                .CUSTOMER_ID
                .eq(customerId)
                .and(CONTACT_POINT.TYPE.in("MOBILE", "LANDLINE", "SERVICE_NUMBER"))
                .and(CONTACT_POINT.VALIDITY.ne("INVALID"));
    }

    static TelephoneNumbers of(
            @Nullable String landline,
            @Nullable String agreed,
            @Nullable String sender,
            List<Contact> contacts,
            Collection<String> dead,
            @Nullable String areaCode) {
        var numbers = new Collector(new HashSet<>(dead), areaCode);
        numbers.add(landline, Origin.LANDLINE_OF_THIS_CALL);
        numbers.add(agreed, Origin.AGREED);
        contacts.forEach(contact -> numbers.add(contact.value(), Origin.CUSTOMER));
        numbers.add(sender, Origin.SENDER);
        return new TelephoneNumbers(List.copyOf(numbers.found.values()));
    }

    @Nullable
    String first() {
        return usable.isEmpty() ? null : usable.getFirst().value();
    }

    boolean othersThan(@Nullable String number) {
        return usable.stream().anyMatch(usable -> !usable.value().equals(number));
    }

    private static final class Collector {

        private final Map<String, Number> found = new LinkedHashMap<>();
        private final Set<String> dead;
        private final @Nullable String areaCode;

        Collector(Set<String> dead, @Nullable String areaCode) {
            this.dead = dead;
            this.areaCode = areaCode;
        }

        void add(@Nullable String written, Origin origin) {
            if (written == null) {
                return;
            }
            PhoneNumber.parse(written, areaCode)
                    .filter(number -> !dead.contains(number.normalized()))
                    .ifPresent(number -> found.putIfAbsent(
                            number.normalized(), new Number(number.normalized(), number.kind(), origin)));
        }
    }
}
