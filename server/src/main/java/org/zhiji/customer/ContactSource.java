package org.zhiji.customer;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record10;
import org.jooq.Select;
import org.jooq.SelectSelectStep;

/**
 * Where a room keeps contacts with customers. Each occasion is written down in one room only; a bean of this type adds its
 * rows to what {@link CustomerContacts} knows of all of them. So there is one answer to when somebody was last spoken with.
 */
public interface ContactSource {

    /** Those that {@code which} asks for; what lies in a recycle bin never happened. */
    Select<Record10<UUID, String, UUID, UUID, UUID, Instant, String, String[], Boolean, String>> contacts(Which which);

    /** Over the columns of a source. */
    interface Which {

        Condition of(Field<UUID> customer, Field<UUID> employee, Field<Instant> at);
    }

    /**
     * The columns of a contact, ready for {@code from} and {@code where}.
     *
     * @param kind      what was written down, as time lines name it
     * @param person    at an organisation, where it is known
     * @param employee  of ours; absent where nobody knows any more
     * @param at        when it was
     * @param channel   PHONE, VISIT, STORE, EMAIL, IM, SMS, FAX, POST, EVENT or OTHER
     * @param functions what it was for: CARE, INFO, DEAL, SERVICE, INTEL
     * @param twoWay    both have spoken
     * @param response  how the customer took it: WARM, NEUTRAL, COOL; absent where nobody said
     */
    static SelectSelectStep<Record10<UUID, String, UUID, UUID, UUID, Instant, String, String[], Boolean, String>>
            contact(
                    Field<UUID> id,
                    String kind,
                    Field<UUID> customer,
                    Field<UUID> person,
                    Field<UUID> employee,
                    Field<Instant> at,
                    Field<String> channel,
                    Field<String[]> functions,
                    Field<Boolean> twoWay,
                    Field<String> response) {
        return select(id, inline(kind), customer, person, employee, at, channel, functions, twoWay, response);
    }
}
