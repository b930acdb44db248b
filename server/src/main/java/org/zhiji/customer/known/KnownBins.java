package org.zhiji.customer.known;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiji.identity.RecycleBinSource;

/** A part of the recycle bin for each table. */
@Configuration
class KnownBins {

    @Bean
    RecycleBinSource needsBin(DSLContext db, KeepKnown keep, KnownTables tables) {
        return new KnownBin<>(db, keep, tables.needs());
    }

    @Bean
    RecycleBinSource mattersBin(DSLContext db, KeepKnown keep, KnownTables tables) {
        return new KnownBin<>(db, keep, tables.matters());
    }

    @Bean
    RecycleBinSource lifeEventsBin(DSLContext db, KeepKnown keep, KnownTables tables) {
        return new KnownBin<>(db, keep, tables.lifeEvents());
    }

    @Bean
    RecycleBinSource familyBin(DSLContext db, KeepKnown keep, KnownTables tables) {
        return new KnownBin<>(db, keep, tables.family());
    }
}
