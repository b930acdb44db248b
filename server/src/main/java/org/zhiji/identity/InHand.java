package org.zhiji.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** All that somebody has in hand, whatever the room it belongs to. */
@Component
public class InHand {

    private final List<WorkInHand> kinds;

    InHand(List<WorkInHand> kinds) {
        this.kinds = kinds;
    }

    public Optional<WorkInHand> kind(String name) {
        return kinds.stream().filter(it -> it.kind().equals(name)).findFirst();
    }

    /** How many of each kind; kinds of which there is nothing are left out. */
    public Map<String, Integer> counts(UUID employee) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var kind : kinds) {
            int count = kind.count(employee);
            if (count > 0) {
                counts.put(kind.kind(), count);
            }
        }
        return counts;
    }

    /** "46 customers, 9 calls", in the reader's words. */
    static @Nullable MessageSourceResolvable inWords(Map<String, Integer> counts) {
        MessageSourceResolvable words = null;
        for (var count : counts.entrySet()) {
            var one = words("work-in-hand." + count.getKey(), count.getValue());
            words = words == null ? one : words("work-in-hand.and", words, one);
        }
        return words;
    }

    /** Refuses while the person still has something that somebody else must take. */
    public void refuseWhileBusy(UUID employee, String name) {
        var words = inWords(counts(employee));
        if (words != null) {
            throw IdentityProblem.STILL_IN_HAND.problem(name, words);
        }
    }

    private static MessageSourceResolvable words(String code, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {code}, arguments);
    }
}
