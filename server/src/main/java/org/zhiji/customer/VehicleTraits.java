package org.zhiji.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record2;
import org.jooq.Select;

/** What the room of the vehicles knows that makes two customers alike. */
public interface VehicleTraits {

    /** The vehicles that each has to do with today. */
    Map<UUID, Set<String>> of(Collection<UUID> customers);

    /** Pairs of customers that have to do with the same vehicle today. */
    Select<Record2<UUID, UUID>> pairs();

    /** Those of them with one of these customers. */
    List<Record2<UUID, UUID>> pairsOf(Collection<UUID> customers);
}
