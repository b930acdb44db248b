package org.zhiji.platform.web;

import static zhiji.sql.tenant.Tables.IDEMPOTENCY_KEY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.ProblemWriter;
import tools.jackson.databind.ObjectMapper;

/**
 * A request with an {@code Idempotency-Key} happens once. Key, answer and everything the request did are one
 * transaction: either all of it is there and a retry gets the same answer again, or nothing is. Two at the same moment
 * wait for each other on the key.
 */
public class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String SECRET = IdempotencyFilter.class.getName() + ".secret";

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;
    private final ObjectMapper json;

    public IdempotencyFilter(
            DSLContext db, PlatformTransactionManager transactions, ProblemWriter problems, ObjectMapper json) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
        this.json = json;
    }

    /** The answer to this request holds a secret that is shown once: it is not kept to be given again. */
    public static void showOnce(HttpServletRequest request) {
        request.setAttribute(SECRET, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        var type = request.getContentType();
        return key == null
                || key.isBlank()
                || request.getMethod().equals("GET")
                // A file is not held in memory to be compared; an import recognises its own repetition.
                || (type != null && type.startsWith("multipart/"))
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof Who);
    }

    /** Implemented by the authentication of the identity room: whose key it is. */
    public interface Who {
        UUID actorId();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor =
                ((Who) Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())).actorId();
        var key = String.valueOf(request.getHeader(HEADER));
        var body = new RepeatableRequest(request);
        var hash = hash(request, body.content());
        var buffer = new ContentCachingResponseWrapper(response);
        try {
            transaction.executeWithoutResult(status -> {
                if (claim(actor, key, hash)) {
                    pass(chain, body, buffer);
                    if (buffer.getStatus() >= 400) {
                        status.setRollbackOnly();
                    } else {
                        remember(actor, key, buffer, request.getAttribute(SECRET) != null);
                    }
                } else {
                    repeat(actor, key, hash, request, buffer);
                }
            });
        } catch (Passed e) {
            throw e.servletException();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        buffer.copyBodyToResponse();
    }

    /** Waits while another request holds the same key; true if the key is new and now ours. */
    private boolean claim(UUID actor, String key, byte[] hash) {
        return db.insertInto(IDEMPOTENCY_KEY)
                        .set(IDEMPOTENCY_KEY.ACTOR_ID, actor)
                        .set(IDEMPOTENCY_KEY.KEY, key)
                        .set(IDEMPOTENCY_KEY.REQUEST_HASH, hash)
                        .set(IDEMPOTENCY_KEY.CREATED_AT, Clock.systemUTC().instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private void remember(UUID actor, String key, ContentCachingResponseWrapper answer, boolean secret) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : Arrays.asList("Content-Type", "ETag", "Location")) {
            var value = name.equals("Content-Type") ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        db.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.STATUS, answer.getStatus())
                .set(IDEMPOTENCY_KEY.HEADERS, JSONB.valueOf(json.writeValueAsString(headers)))
                .set(IDEMPOTENCY_KEY.BODY, secret ? null : answer.getContentAsByteArray())
                .where(IDEMPOTENCY_KEY.ACTOR_ID.eq(actor), IDEMPOTENCY_KEY.KEY.eq(key))
                .execute();
    }

    private void repeat(UUID actor, String key, byte[] hash, HttpServletRequest request, HttpServletResponse response) {
        var kept = db.selectFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.ACTOR_ID.eq(actor), IDEMPOTENCY_KEY.KEY.eq(key))
                .fetchSingle();
        try {
            if (!Arrays.equals(kept.getRequestHash(), hash)) {
                problems.write(request, response, CommonProblem.IDEMPOTENCY_REUSED.problem());
                return;
            }
            if (kept.getBody() == null) {
                problems.write(request, response, CommonProblem.SHOWN_ONCE.problem());
                return;
            }
            response.setStatus(kept.getStatus());
            response.setHeader("Idempotent-Replay", "true");
            Map<?, ?> headers = json.readValue(kept.getHeaders().data(), Map.class);
            headers.forEach((name, value) -> response.setHeader(String.valueOf(name), String.valueOf(value)));
            response.getOutputStream().write(kept.getBody());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pass(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Passed(e);
        }
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Passed extends RuntimeException {
        private final transient ServletException servletException;

        Passed(ServletException exception) {
            super(exception);
            this.servletException = exception;
        }

        ServletException servletException() {
            return servletException;
        }
    }
}
