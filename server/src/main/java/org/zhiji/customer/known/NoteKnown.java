package org.zhiji.customer.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.known.KnownForms.MatterForm;
import org.zhiji.customer.known.KnownForms.NeedForm;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;

/** Front door for rooms in which something is heard of a customer: it is noted where it belongs, under the usual rights. */
@Component
public class NoteKnown {

    private final KeepKnown keep;
    private final KnownTables tables;
    private final KnownReading reading;
    private final Time time;

    NoteKnown(KeepKnown keep, KnownTables tables, KnownReading reading, Time time) {
        this.keep = keep;
        this.tables = tables;
        this.reading = reading;
        this.time = time;
    }

    public UUID need(Actor actor, UUID customer, String description, Instant now) {
        var form = new NeedForm(description, null, null, NeedStatus.NEW, null, null, null, null, null);
        return keep.add(actor, customer, tables.needs(), reading.need(form, day(now)), now);
    }

    /** @param helper who is to help; nobody yet, where absent */
    public UUID matter(Actor actor, UUID customer, String description, @Nullable UUID helper, Instant now) {
        var status = helper == null ? MatterStatus.OPEN : MatterStatus.HELPING;
        var form = new MatterForm(description, status, null, helper, null);
        return keep.add(actor, customer, tables.matters(), reading.matter(form, day(now)), now);
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, time.zone());
    }
}
