package org.zhiji.privacy;

/** What the officer goes through once a year. */
enum ReviewPoint {
    /** What we keep is still needed for what people agreed to. */
    PURPOSES,
    /** The wordings of consent are those in use. */
    CONSENT_TEXTS,
    /** Rules of retention fit, for persons and for logs. */
    RETENTION,
    /** The list of outdated persons was worked through. */
    OUTDATED,
    /** Requests of persons were answered in time. */
    REQUESTS,
    /** Who may do what is still right; nobody who has left can sign in. */
    ACCESS,
    /** Looks at hidden values and exports were looked through. */
    LOOKS,
    /** Sensitive data, minors and judgements on persons were assessed. */
    IMPACT,
    /** Contracts with those who process data for us are in force. */
    PROCESSORS,
    /** Colleagues were instructed. */
    TRAINING,
    /** The register of incidents is complete. */
    INCIDENTS,
    /** A backup was restored on trial. */
    BACKUPS
}
