package org.zhiji.relationship;

/** By what one knows that somebody has come nearer. */
enum RelationshipSign {
    /** Knows my name, takes my calls, answers. */
    ANSWERS,
    /** Has spoken of family and life. */
    FAMILY,
    /** Tells me news unasked. */
    TELLS_NEWS,
    /** Asks for my advice before deciding. */
    ASKS_ADVICE,
    /** Has brought or recommended us to somebody. */
    REFERRED,
    /** We have done each other a favour that had nothing to do with business. */
    FAVOUR,
    /** Has stood by us when something went wrong. */
    STOOD_BY
}
