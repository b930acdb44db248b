package org.zhiji.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.ComplaintView.ComplaintStoryView;

/**
 * What the customer may see of a complaint, and nothing else: the own words, what was said back, what was done. Notes,
 * findings, causes and names of those responsible stay in the house.
 */
record ComplaintLetter(
        String complaintNo,
        String branch,
        String customerName,
        String gender,
        @Nullable String honorific,
        Instant receivedAt,
        String description,
        @Nullable String customerDemand,
        List<ComplaintLetterLine> lines,
        @Nullable String solution,
        @Nullable String compensation,
        @Nullable Instant resolvedAt,
        boolean closed) {

    /** @param channel absent for words that were written down for the customer */
    record ComplaintLetterLine(Instant at, @Nullable ReplyChannel channel, String text) {}

    static ComplaintLetter of(ComplaintReading.Known known) {
        return new ComplaintLetter(
                known.complaintNo(),
                known.matter().department().name(),
                known.customer().name(),
                known.customer().gender(),
                known.customer().honorific(),
                known.matter().discoveredAt(),
                known.matter().description(),
                known.matter().customerDemand(),
                known.story().stream()
                        .filter(entry ->
                                entry.kind() == StoryEntry.Kind.SHARED || entry.kind() == StoryEntry.Kind.REPLIED)
                        .filter(entry -> entry.text() != null)
                        .map(ComplaintLetter::line)
                        .toList(),
                known.handling().solution(),
                known.handling().compensation(),
                known.handling().resolvedAt(),
                known.status() == ComplaintStatus.CLOSED);
    }

    private static ComplaintLetterLine line(ComplaintStoryView entry) {
        return new ComplaintLetterLine(entry.at(), channel(entry.details()), String.valueOf(entry.text()));
    }

    private static @Nullable ReplyChannel channel(Map<String, Object> details) {
        return details.get("channel") instanceof String name ? ReplyChannel.valueOf(name) : null;
    }
}
