package org.zhiji.customer.personality;

/** What one can see or hear, without a judgement. */
enum Sign {
    FORGIVES(Personality.FRIENDLY),
    THANKS(Personality.FRIENDLY),
    EASY_TO_AGREE(Personality.FRIENDLY),
    DECIDES_FAST(Personality.DECISIVE),
    GIVES_ORDERS(Personality.DECISIVE),
    MINDS_STANDING(Personality.DECISIVE),
    ASKS_FOR_PROOF(Personality.ANALYTICAL),
    QUOTES_RULES(Personality.ANALYTICAL),
    KEEPS_RECORDS(Personality.ANALYTICAL),
    SEES_OWN_SIDE(Personality.SELF_CENTRED),
    FEELS_SLIGHTED(Personality.SELF_CENTRED),
    THREATENS(Personality.SELF_CENTRED);

    private final Personality of;

    Sign(Personality of) {
        this.of = of;
    }

    Personality of() {
        return of;
    }
}
