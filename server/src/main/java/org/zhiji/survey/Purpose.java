package org.zhiji.survey;

/** For which kind of contact a questionnaire is made; each has one standard questionnaire. */
public enum Purpose {
    POST_SERVICE("Q"),
    LONG_ABSENT("L"),
    COMPLAINT_CHECK("K"),
    REVISIT("R"),
    NEW_CUSTOMER("N"),
    CARE("C"),
    WIN_BACK("W");

    private final String letter;

    Purpose(String letter) {
        this.letter = letter;
    }

    /** The codes of its questions begin with it. */
    String letter() {
        return letter;
    }
}
