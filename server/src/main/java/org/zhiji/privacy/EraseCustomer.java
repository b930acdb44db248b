package org.zhiji.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Anonymity;
import org.zhiji.customer.Anonymity.Person;
import org.zhiji.field.OwnFieldsErased;
import org.zhiji.identity.Actor;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.problem.Problem;

/**
 * Makes a person nobody: what tells who it was is wiped everywhere, amounts, order numbers and answers stay, so that no
 * figure of any report changes. It cannot be undone; backups forget it when they are thrown away in their turn.
 */
@Component
class EraseCustomer {

    private final Anonymity anonymity;
    private final OwnFieldsErased ownFields;
    private final Notices notices;

    EraseCustomer(Anonymity anonymity, OwnFieldsErased ownFields, Notices notices) {
        this.anonymity = anonymity;
        this.ownFields = ownFields;
        this.notices = notices;
    }

    /** @param typedName the name on file once more: nobody erases the wrong one by a slip */
    @Transactional
    public void confirmed(Actor actor, UUID customer, @Nullable String typedName, Instant now) {
        var person = locked(actor, customer);
        if (typedName == null || !person.name().equals(typedName.strip())) {
            throw PrivacyProblem.NAME_DIFFERS.problem(person.name());
        }
        erase(actor, person, now);
    }

    /**
     * Each by itself, also where the request is one transaction because it carries a key: what cannot go takes nothing back of
     * the others.
     */
    @Transactional(propagation = Propagation.NESTED)
    public void outdated(Actor actor, UUID customer, Instant now) {
        erase(actor, locked(actor, customer), now);
    }

    private Person locked(Actor actor, UUID customer) {
        return anonymity.lock(actor, customer).orElseThrow(() -> Problem.notFound("customer"));
    }

    private void erase(Actor actor, Person person, Instant now) {
        if (!person.erasable()) {
            throw (person.status().equals("ACTIVE") ? PrivacyProblem.ORGANIZATION : PrivacyProblem.NOT_ERASABLE)
                    .problem();
        }
        var touched = anonymity.erase(actor, person.id(), now);
        ownFields.of(touched.stream().flatMap(it -> it.ids().stream()).toList());
        touched.forEach(it -> notices.forget(it.subject(), it.ids()));
    }
}
