package org.zhiji.relationship;

import java.util.ArrayList;
import java.util.List;

/** Who might be ready for the next level, and why; what a person decides is another matter. */
final class RiseHint {

    private static final int TALKS_TO_ACQUAINTANCE = 2;
    private static final int TALKS_TO_FRIEND = 4;
    private static final int TALKS_TO_CONFIDANT = 6;
    private static final int BEGAN_TO_CONFIDANT = 2;
    private static final int WARM_TO_FRIEND = 2;

    private RiseHint() {}

    /**
     * What happened since the last change of level.
     *
     * @param talks     contacts in which both spoke
     * @param caring    of them, those with care
     * @param began     of them, those that the customer began
     * @param warm      of them, those that the customer took warmly
     * @param referrals customers whom this one has brought, ever
     * @param lives     known of family and events in life
     */
    record Facts(int talks, int caring, int began, int warm, int referrals, int lives) {}

    enum Reason {
        TALKS,
        CARING,
        BEGAN,
        WARM,
        REFERRALS,
        LIVES
    }

    record Because(Reason reason, int count) {}

    /** @return the reasons, none where it is too early */
    static List<Because> toNext(RelationshipLevel level, Facts facts) {
        var ready = switch (level) {
            case PASSER_BY -> facts.talks() >= TALKS_TO_ACQUAINTANCE;
            case ACQUAINTANCE ->
                facts.talks() >= TALKS_TO_FRIEND
                        && facts.caring() > 0
                        && (facts.began() > 0 || facts.warm() >= WARM_TO_FRIEND);
            case FRIEND ->
                facts.talks() >= TALKS_TO_CONFIDANT
                        && facts.began() >= BEGAN_TO_CONFIDANT
                        && (facts.referrals() > 0 || facts.lives() > 0);
            case CONFIDANT -> false;
        };
        return ready ? because(facts) : List.of();
    }

    static List<Because> because(Facts facts) {
        var reasons = new ArrayList<Because>();
        add(reasons, Reason.TALKS, facts.talks());
        add(reasons, Reason.CARING, facts.caring());
        add(reasons, Reason.BEGAN, facts.began());
        add(reasons, Reason.WARM, facts.warm());
        add(reasons, Reason.REFERRALS, facts.referrals());
        add(reasons, Reason.LIVES, facts.lives());
        return reasons;
    }

    private static void add(List<Because> reasons, Reason reason, int count) {
        if (count > 0) {
            reasons.add(new Because(reason, count));
        }
    }
}
