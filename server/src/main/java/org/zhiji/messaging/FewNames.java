package org.zhiji.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The names that a notice of many people tells, in their order, and how many there are beside them. */
public final class FewNames {

    private static final int TOLD = 3;

    private FewNames() {}

    /** Arguments of a notice, for others to be added. */
    public static Map<String, Object> of(String key, Collection<String> names) {
        var sorted = names.stream().distinct().sorted().toList();
        var args = new HashMap<String, Object>();
        args.put(key, sorted.stream().limit(TOLD).toList());
        args.put("others", Math.max(0, sorted.size() - TOLD));
        return args;
    }
}
