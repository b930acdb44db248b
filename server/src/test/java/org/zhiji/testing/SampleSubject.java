package org.zhiji.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.zhiji.approval.ApprovalStatus;
import org.zhiji.approval.ApprovalSubject;
import org.zhiji.platform.Ids;

/** A gift that somebody wants to make, as a later room would bring it; lives in memory. */
@TestComponent
public class SampleSubject implements ApprovalSubject {

    public static final String NAME = "SAMPLE_GIFT";

    private record Gift(BigDecimal amount, String kind, int version, ApprovalStatus status, int moves) {}

    private final Map<UUID, Gift> gifts = new ConcurrentHashMap<>();

    public UUID gift(String amount, String kind) {
        var id = Ids.next();
        gifts.put(id, new Gift(new BigDecimal(amount), kind, 1, null, 0));
        return id;
    }

    /** Somebody changes it behind the back of those who decide. */
    public void change(UUID id, String amount) {
        gifts.computeIfPresent(
                id, (it, old) -> new Gift(new BigDecimal(amount), old.kind, old.version + 1, old.status, old.moves));
    }

    public ApprovalStatus status(UUID id) {
        return gifts.get(id).status;
    }

    /** How often the subject was told of a new state. */
    public int moves(UUID id) {
        return gifts.get(id).moves;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measure measure() {
        return Measure.MONEY;
    }

    @Override
    public List<String> kinds() {
        return List.of("CONSUMER", "STAFF_OF_ORG");
    }

    @Override
    public String kindName(String kind, Locale locale) {
        return kind;
    }

    @Override
    public Matter matter(UUID id) {
        var gift = gifts.get(id);
        return new Matter(gift.amount, gift.kind, String.valueOf(gift.version));
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Locale locale) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> "礼品 " + gifts.get(id).amount + " 元"));
    }

    @Override
    public List<AskedFact> facts(UUID id, Locale locale) {
        return List.of(new AskedFact("金额", gifts.get(id).amount.toPlainString()));
    }

    @Override
    public void moved(UUID id, ApprovalStatus status, Instant now) {
        gifts.computeIfPresent(id, (it, old) -> new Gift(old.amount, old.kind, old.version, status, old.moves + 1));
    }
}
