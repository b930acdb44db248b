package org.zhiji.followup.cadence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who can make contacts, as it stands at the beginning of a planning.
 *
 * @param roster the callers of a department, or of the nearest one above, but for one person
 */
public record People(Map<UUID, Person> persons, BiFunction<UUID, @Nullable UUID, List<UUID>> roster) {

    /**
     * @param working   neither away nor gone
     * @param caller    may make contacts
     * @param standInId does the work while the person is away
     */
    public record Person(
            boolean working, boolean caller, @Nullable UUID standInId) {}

    /** Among whom a contact is given out; empty where there is nobody. */
    List<UUID> candidates(Assignee assignee, Collection<UUID> named, Occasion occasion) {
        if (assignee == Assignee.OWNER) {
            var owner = atWork(occasion.ownerId());
            if (owner != null && !owner.equals(occasion.advisorId())) {
                return List.of(owner);
            }
        }
        var chosen = named.stream()
                .map(this::atWork)
                .filter(it -> it != null && !it.equals(occasion.advisorId()))
                .distinct()
                .toList();
        return chosen.isEmpty() ? roster.apply(occasion.departmentId(), occasion.advisorId()) : chosen;
    }

    /** The person, or the one who stands in. */
    private @Nullable UUID atWork(@Nullable UUID id) {
        var person = id == null ? null : persons.get(id);
        if (person == null) {
            return null;
        }
        if (person.working()) {
            return person.caller() ? id : null;
        }
        var standIn = person.standInId() == null ? null : persons.get(person.standInId());
        return standIn != null && standIn.working() && standIn.caller() ? person.standInId() : null;
    }
}
