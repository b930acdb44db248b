package org.zhiji.relationship;

import static zhiji.sql.tenant.Tables.RELATIONSHIP_SETTINGS;

import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.RelationshipSettingsRecord;

/** What the company has decided about relationships. */
@Repository
class RelationshipSettingsStore {

    private static final UUID THE_ONE = new UUID(0, 1);

    private final DSLContext db;
    private final ObjectMapper json;
    private final AuditLog audit;

    RelationshipSettingsStore(DSLContext db, ObjectMapper json, AuditLog audit) {
        this.db = db;
        this.json = json;
        this.audit = audit;
    }

    record Versioned(RelationshipSettings settings, int version) {}

    RelationshipSettings get() {
        return versioned().settings();
    }

    Versioned versioned() {
        var row = db.selectFrom(RELATIONSHIP_SETTINGS).fetchSingle();
        return new Versioned(read(row), row.getVersion());
    }

    @Transactional
    public int save(Actor actor, RelationshipSettings settings, ExpectedVersion expected) {
        if (settings.normConfidantTo().compareTo(settings.normConfidantFrom()) < 0) {
            throw Problem.invalid(FieldError.of("normConfidantTo", "relationship.invalid.norm-range"));
        }
        var row = db.selectFrom(RELATIONSHIP_SETTINGS).forUpdate().fetchSingle();
        expected.check(row.getVersion());
        var before = read(row);
        row.setMeetSuccessorDays(settings.meetSuccessorDays());
        row.setNormAcquaintance(settings.normAcquaintance());
        row.setNormFriend(settings.normFriend());
        row.setNormConfidantFrom(settings.normConfidantFrom());
        row.setNormConfidantTo(settings.normConfidantTo());
        row.setHalfLifeDays(written(settings.halfLifeDays()));
        row.setChannelWeights(written(settings.channelWeights()));
        row.setFunctionFactors(written(settings.functionFactors()));
        row.setResponseFactors(written(settings.responseFactors()));
        row.setWarmFrom(settings.warmFrom());
        row.setVersion(row.getVersion() + 1);
        db.executeUpdate(row);
        audit.record(actor.id(), "relationship-settings", THE_ONE, AuditAction.UPDATED, before, settings);
        return row.getVersion();
    }

    private JSONB written(Map<?, ?> values) {
        return JSONB.valueOf(json.writeValueAsString(values));
    }

    private RelationshipSettings read(RelationshipSettingsRecord row) {
        return new RelationshipSettings(
                row.getMeetSuccessorDays(),
                row.getNormAcquaintance(),
                row.getNormFriend(),
                row.getNormConfidantFrom(),
                row.getNormConfidantTo(),
                json.readValue(row.getHalfLifeDays().data(), new TypeReference<>() {}),
                json.readValue(row.getChannelWeights().data(), new TypeReference<>() {}),
                json.readValue(row.getFunctionFactors().data(), new TypeReference<>() {}),
                json.readValue(row.getResponseFactors().data(), new TypeReference<>() {}),
                row.getWarmFrom());
    }
}
