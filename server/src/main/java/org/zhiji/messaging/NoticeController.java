package org.zhiji.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.live.LiveStreams;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api")
class NoticeController {

    private final NoticeQueries queries;
    private final LiveStreams streams;
    private final Time time;

    NoticeController(NoticeQueries queries, LiveStreams streams, Time time) {
        this.queries = queries;
        this.streams = streams;
        this.time = time;
    }

    @GetMapping("/notices")
    @Requires(Right.SIGNED_IN)
    Page<NoticeQueries.NoticeRow> listNotices(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return queries.list(actor.id(), unread, after, Page.size(size));
    }

    @GetMapping("/notices/unread-count")
    @Requires(Right.SIGNED_IN)
    UnreadView countUnreadNotices(Actor actor) {
        return new UnreadView(queries.unread(actor.id()));
    }

    @PutMapping("/notices/{id}/reading")
    @Requires(Right.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readNotice(Actor actor, @PathVariable UUID id) {
        queries.read(actor.id(), id, time.now());
    }

    @PutMapping("/notices/reading")
    @Requires(Right.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAllNotices(Actor actor) {
        queries.readAll(actor.id(), time.now());
    }

    /** Names of what is new, as they happen; what it is, the page reads by the ordinary addresses. */
    @GetMapping(value = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Right.SIGNED_IN)
    SseEmitter streamEvents(Actor actor) {
        return streams.open(actor.id());
    }

    record UnreadView(int count) {}
}
