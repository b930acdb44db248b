package org.zhiji.relationship;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.ContactHistory.Channel;

/**
 * How warm a relationship is: each contact in which both have spoken gives so many degrees, by its channel, what it was for and
 * how it was taken, and they halve in the half-life of the level. The parts, rounded to hundredths, are the whole; what is far
 * away counts less every day, and nothing but a contact makes it more.
 */
final class Warmth {

    private static final int DECIMALS = 2;
    private static final double MILLIS_OF_A_DAY = Duration.ofDays(1).toMillis();

    /** A deed that lasts no longer than this is no help. */
    private static final int DAYS_THAT_HELP = 14;

    private Warmth() {}

    /**
     * What the company has decided.
     *
     * @param halfLifeDays by level: whom one knows well, one need not see every week
     * @param warmFrom     below this a relationship has cooled
     */
    record Scale(
            Map<RelationshipLevel, Integer> halfLifeDays,
            Map<Channel, BigDecimal> channels,
            Map<ContactFunction, BigDecimal> functions,
            Map<CustomerResponse, BigDecimal> responses,
            BigDecimal warmFrom) {

        int halfLife(RelationshipLevel level) {
            return halfLifeDays.getOrDefault(level, 1);
        }

        BigDecimal channel(Channel channel) {
            return channels.getOrDefault(channel, BigDecimal.ONE);
        }

        /** Of several purposes the best one: who helps and asks for an order has helped. */
        BigDecimal purpose(Set<ContactFunction> served) {
            return served.stream()
                    .map(function -> functions.getOrDefault(function, BigDecimal.ONE))
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ONE);
        }

        BigDecimal response(@Nullable CustomerResponse response) {
            return responses.getOrDefault(response == null ? CustomerResponse.NEUTRAL : response, BigDecimal.ONE);
        }
    }

    /** A contact of both sides. */
    record Talk(
            Instant at,
            Channel channel,
            Set<ContactFunction> functions,
            @Nullable CustomerResponse response) {}

    /**
     * What one contact gives today.
     *
     * @param full what it gave on its day: channel × purpose × response
     * @param left what is left of it
     */
    record Part(
            Talk talk, BigDecimal channel, BigDecimal purpose, BigDecimal response, BigDecimal full, BigDecimal left) {}

    /** What lies ahead of the moment has not happened yet. */
    static List<Part> parts(Scale scale, RelationshipLevel level, Collection<Talk> talks, Instant at) {
        return talks.stream()
                .filter(talk -> !talk.at().isAfter(at))
                .sorted(Comparator.comparing(Talk::at).reversed())
                .map(talk -> part(scale, level, talk, at))
                .toList();
    }

    static BigDecimal of(Collection<Part> parts) {
        return parts.stream().map(Part::left).reduce(BigDecimal.ZERO.setScale(DECIMALS), BigDecimal::add);
    }

    static BigDecimal of(Scale scale, RelationshipLevel level, Collection<Talk> talks, Instant at) {
        return of(parts(scale, level, talks, at));
    }

    private static Part part(Scale scale, RelationshipLevel level, Talk talk, Instant at) {
        var channel = scale.channel(talk.channel());
        var purpose = scale.purpose(talk.functions());
        var response = scale.response(talk.response());
        var full = channel.multiply(purpose).multiply(response);
        var days = Duration.between(talk.at(), at).toMillis() / MILLIS_OF_A_DAY;
        var left = full.doubleValue() * Math.pow(2, -days / scale.halfLife(level));
        return new Part(
                talk,
                channel,
                purpose,
                response,
                full.setScale(DECIMALS, RoundingMode.HALF_UP),
                BigDecimal.valueOf(left).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** After so many whole days it is below, if nobody does anything; nothing where it is already. */
    static Optional<Integer> daysUntilCool(Scale scale, RelationshipLevel level, BigDecimal warmth) {
        var times = warmth.doubleValue() / scale.warmFrom().doubleValue();
        if (times < 1) {
            return Optional.empty();
        }
        var days = scale.halfLife(level) * Math.log(times) / Math.log(2);
        return Optional.of((int) Math.floor(days) + 1);
    }

    /**
     * The one deed that makes it warm again, of those that do the one that costs least: a message before a call, a call before a
     * visit. Where no single one is enough, the strongest.
     *
     * @param adds  what it gives on its day, as care and taken neither warmly nor coolly
     * @param lasts so many days it is warm then
     */
    record Deed(Channel channel, BigDecimal adds, int lasts) {}

    static Deed restoring(Scale scale, RelationshipLevel level, BigDecimal warmth) {
        var deeds = List.of(Channel.IM, Channel.PHONE, Channel.STORE, Channel.VISIT).stream()
                .map(channel -> deed(scale, level, warmth, channel))
                .toList();
        return deeds.stream()
                .filter(deed -> deed.lasts() >= Math.min(DAYS_THAT_HELP, scale.halfLife(level)))
                .findFirst()
                .orElseGet(() ->
                        deeds.stream().max(Comparator.comparing(Deed::adds)).orElseThrow());
    }

    private static Deed deed(Scale scale, RelationshipLevel level, BigDecimal warmth, Channel channel) {
        var adds = scale.channel(channel)
                .multiply(scale.purpose(Set.of(ContactFunction.CARE)))
                .setScale(DECIMALS, RoundingMode.HALF_UP);
        return new Deed(
                channel, adds, daysUntilCool(scale, level, warmth.add(adds)).orElse(0));
    }
}
