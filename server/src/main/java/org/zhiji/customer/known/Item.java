package org.zhiji.customer.known;

import java.util.Arrays;
import java.util.List;

/**
 * What belongs to knowing a customer, and how much of a hundred it counts, for a person and for an organisation. What one
 * can act on today counts most: a number that reaches somebody, a yes to being called, the one who decides.
 */
enum Item {
    PHONE(20, 15, true),
    CONSENT(15, 10, true),
    DECISION_MAKER(0, 15, true),
    ADDRESS(10, 10, true),
    BIRTHDAY(10, 0, true),
    PREFERENCES(10, 5, true),
    NEED(10, 10, true),
    USCC(0, 10, true),
    PURCHASER(0, 10, true),
    OCCUPATION(5, 0, true),
    TIME_WINDOW(5, 0, true),
    FAMILY(5, 0, true),
    USER(0, 5, true),
    INFLUENCER(0, 5, true),
    GATEKEEPER(0, 5, true),
    SOURCE(5, 0, true),
    /** Nobody is asked for it; one hears it. */
    GENDER(5, 0, false);

    private final int ofPerson;
    private final int ofOrganization;
    private final boolean asked;

    Item(int ofPerson, int ofOrganization, boolean asked) {
        this.ofPerson = ofPerson;
        this.ofOrganization = ofOrganization;
        this.asked = asked;
    }

    int weight(boolean person) {
        return person ? ofPerson : ofOrganization;
    }

    boolean asked() {
        return asked;
    }

    static List<Item> of(boolean person) {
        return Arrays.stream(values()).filter(item -> item.weight(person) > 0).toList();
    }
}
