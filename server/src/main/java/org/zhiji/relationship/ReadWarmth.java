package org.zhiji.relationship;

import static org.zhiji.customer.CustomerContacts.AT;
import static org.zhiji.customer.CustomerContacts.BOTH_SPOKE;
import static org.zhiji.customer.CustomerContacts.CHANNEL;
import static org.zhiji.customer.CustomerContacts.FUNCTIONS;
import static org.zhiji.customer.CustomerContacts.ID;
import static org.zhiji.customer.CustomerContacts.KIND;
import static org.zhiji.customer.CustomerContacts.PERSON_ID;
import static org.zhiji.customer.CustomerContacts.RESPONSE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.RELATIONSHIP;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerContacts;
import org.zhiji.followup.ContactHistory.Channel;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.relationship.Warmth.Talk;
import org.zhiji.relationship.WarmthView.WarmthDeed;
import org.zhiji.relationship.WarmthView.WarmthPart;
import org.zhiji.relationship.WarmthView.WarmthPoint;
import zhiji.sql.tenant.tables.records.RelationshipRecord;

/** Works out how warm one relationship is, with everything that explains it. */
@Component
class ReadWarmth {

    private static final int SHOWN = 12;
    private static final int WEEKS_BACK = 26;
    private static final int WEEKS_AHEAD = 12;

    private final DSLContext db;
    private final CustomerContacts contacts;
    private final RelationshipSettingsStore settings;
    private final Time time;

    ReadWarmth(DSLContext db, CustomerContacts contacts, RelationshipSettingsStore settings, Time time) {
        this.db = db;
        this.contacts = contacts;
        this.settings = settings;
        this.time = time;
    }

    /** A contact and where it is kept. */
    private record Kept(UUID id, String kind, Talk talk) {}

    WarmthView of(Actor actor, UUID id, Instant now) {
        var relationship = db.select(RELATIONSHIP.asterisk())
                .from(RELATIONSHIP)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(RELATIONSHIP.CUSTOMER_ID))
                .where(RELATIONSHIP.ID.eq(id), RelationshipAccess.visible(actor))
                .fetchOptionalInto(RELATIONSHIP)
                .orElseThrow(() -> Problem.notFound(RelationshipAccess.SUBJECT));
        var level = RelationshipLevel.valueOf(relationship.getLevel());
        var scale = settings.get().scale();
        var kept = kept(relationship);
        var talks = kept.stream().map(Kept::talk).toList();
        var parts = Warmth.parts(scale, level, talks, now);
        var warmth = Warmth.of(parts);
        var today = day(now);
        var shown = parts.stream().limit(SHOWN).toList();
        var deed = Warmth.restoring(scale, level, warmth);
        return new WarmthView(
                warmth,
                scale.warmFrom(),
                warmth.compareTo(scale.warmFrom()) >= 0,
                scale.halfLife(level),
                shown.stream().map(part -> part(part, kept)).toList(),
                warmth.subtract(Warmth.of(shown)),
                curve(scale, level, talks, now),
                Warmth.daysUntilCool(scale, level, warmth).map(today::plusDays).orElse(null),
                new WarmthDeed(deed.channel(), deed.adds(), today.plusDays(Math.max(0, deed.lasts() - 1))));
    }

    private static WarmthPart part(Warmth.Part part, List<Kept> kept) {
        var one =
                kept.stream().filter(it -> it.talk() == part.talk()).findFirst().orElseThrow();
        return new WarmthPart(
                one.id(),
                one.kind(),
                part.talk().at(),
                part.talk().channel(),
                part.talk().functions().stream().sorted().toList(),
                part.talk().response(),
                part.channel(),
                part.purpose(),
                part.response(),
                part.full(),
                part.left());
    }

    private List<WarmthPoint> curve(Warmth.Scale scale, RelationshipLevel level, List<Talk> talks, Instant now) {
        var points = new ArrayList<WarmthPoint>();
        for (int week = -WEEKS_BACK; week <= WEEKS_AHEAD; week++) {
            var at = now.atZone(time.zone()).plusWeeks(week).toInstant();
            BigDecimal then = Warmth.of(scale, level, talks, at);
            points.add(new WarmthPoint(day(at), then, week > 0));
        }
        return points;
    }

    private List<Kept> kept(RelationshipRecord relationship) {
        var spoken = contacts.which((customer, employee, at) ->
                customer.eq(relationship.getCustomerId()).and(employee.eq(relationship.getEmployeeId())));
        return db.select(ID, KIND, AT, CHANNEL, FUNCTIONS, RESPONSE)
                .from(spoken)
                .where(
                        BOTH_SPOKE,
                        relationship.getContactPersonId() == null
                                ? DSL.noCondition()
                                : PERSON_ID.isNull().or(PERSON_ID.eq(relationship.getContactPersonId())))
                .fetch(row -> new Kept(
                        row.value1(), row.value2(), talk(row.value3(), row.value4(), row.value5(), row.value6())));
    }

    static Talk talk(Instant at, String channel, String[] functions, @Nullable String response) {
        return new Talk(
                at,
                Channel.valueOf(channel),
                Arrays.stream(functions).map(ContactFunction::valueOf).collect(Collectors.toUnmodifiableSet()),
                response == null ? null : CustomerResponse.valueOf(response));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, time.zone());
    }
}
