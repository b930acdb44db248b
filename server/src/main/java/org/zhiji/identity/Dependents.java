package org.zhiji.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What hangs on a record and would go with it or lose it: cars and orders of a customer, calls to come, calls that were
 * made, complaints. A room that has some offers a bean, so that nobody deletes in the dark.
 */
public interface Dependents {

    /** What is there, not in the recycle bin, for records of this type; nothing for types that the room does not know. */
    List<Dependent> of(String type, Collection<UUID> ids);

    /**
     * @param on the record it hangs on
     * @param type {@code vehicle}, {@code work-order}, {@code call-to-come}, {@code call}, {@code complaint}
     */
    record Dependent(UUID on, String type, UUID id) {}
}
