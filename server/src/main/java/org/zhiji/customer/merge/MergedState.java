package org.zhiji.customer.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What two records become when they are one; a pure function of their states. */
final class MergedState {

    private static final Set<String> UNITED = Set.of("contactPoints", "contactPersons");

    private MergedState() {}

    /** The state of the one that stays. */
    static ObjectNode of(ObjectNode stays, ObjectNode goes, Set<String> fromOther, Collection<String> fields) {
        var merged = stays.deepCopy();
        for (var field : fields) {
            if (UNITED.contains(field)) {
                merged.set(field, united(stays.path(field), goes.path(field), merged.arrayNode()));
            } else if (goes.has(field) && (fromOther.contains(field) || missing(stays.path(field)))) {
                merged.set(field, goes.get(field));
            }
        }
        return merged;
    }

    /** The state of the one that goes: without what can be only once, and without a way to reach anybody. */
    static ObjectNode emptied(ObjectNode goes) {
        var emptied = goes.deepCopy();
        UNITED.forEach(field -> emptied.set(field, emptied.arrayNode()));
        emptied.putNull("uscc");
        emptied.putNull("externalNo");
        return emptied;
    }

    private static boolean missing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Those of the one that stays first; the same one twice is there once, and only one is preferred. */
    private static ArrayNode united(JsonNode stays, JsonNode goes, ArrayNode united) {
        var known = new ArrayList<String>();
        stays.forEach(entry -> {
            known.add(identity(entry));
            united.add(entry);
        });
        goes.forEach(entry -> {
            if (!known.contains(identity(entry))) {
                var copy = (ObjectNode) entry.deepCopy();
                if (!stays.isEmpty() && copy.has("preferred")) {
                    copy.put("preferred", false);
                }
                if (!stays.isEmpty() && copy.has("primary")) {
                    copy.put("primary", false);
                }
                united.add(copy);
            }
        });
        return united;
    }

    private static String identity(JsonNode entry) {
        return entry.has("value")
                ? entry.path("type").asString()
                        + entry.path("value").asString()
                        + entry.path("person").asString("")
                : entry.path("name").asString();
    }
}
